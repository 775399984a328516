package se.budkavle.bot.feature.newsletter;

import se.budkavle.storage.newsletter.Issue;

/** The composer name and the key of the delivery that asks for the approval of an issue. */
final class IssueApprovalDeliveryKey {

    /** The name of the composer that writes the request for approval and its reminder. */
    static final String COMPOSER = "newsletter.approval";

    private IssueApprovalDeliveryKey() {}

    /** Returns the key of the delivery; each revision of the issue leads to a separate message. */
    static String of(Issue issue) {
        return COMPOSER + ":" + issue.id() + ":" + issue.revision();
    }
}
