package se.budkavle.bot.feature.newsletter;

import se.budkavle.storage.newsletter.Issue;

/** Builds the unique key of the queued message that asks for the approval of a newsletter issue. */
final class IssueApprovalDeliveryKey {

    /**
     * The name of the composer {@code IssueApprovalComposer}, which builds the request for approval and the reminder.
     */
    static final String COMPOSER = "newsletter.approval";

    private IssueApprovalDeliveryKey() {}

    /**
     * Returns the unique key of the queued message that asks for approval. The key contains the newsletter issue's
     * revision number, so that the bot sends a separate message for each revision.
     */
    static String of(Issue issue) {
        return COMPOSER + ":" + issue.id() + ":" + issue.revision();
    }
}
