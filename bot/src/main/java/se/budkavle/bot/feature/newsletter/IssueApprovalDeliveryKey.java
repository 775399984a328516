package se.budkavle.bot.feature.newsletter;

import se.budkavle.storage.newsletter.Issue;

/** Builds the unique key of the queued message that asks for the approval of a newsletter issue. */
final class IssueApprovalDeliveryKey {

    /**
     * The name by which queued messages refer to {@code IssueApprovalComposer}, which builds the request for approval
     * and its reminder.
     */
    static final String COMPOSER = "newsletter.approval";

    private IssueApprovalDeliveryKey() {}

    /**
     * Returns the unique key of the queued message. The key contains the revision, so that each revision has its own
     * request.
     */
    static String of(Issue issue) {
        return COMPOSER + ":" + issue.id() + ":" + issue.revision();
    }
}
