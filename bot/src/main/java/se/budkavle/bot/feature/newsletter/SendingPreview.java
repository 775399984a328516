package se.budkavle.bot.feature.newsletter;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.ConfirmationWorkflow;
import se.budkavle.storage.newsletter.Issue;

/**
 * Builds the preview of sending a newsletter issue: the recipients, the sending time, a file of the recipients' names,
 * and a request for confirmation.
 */
@Component
class SendingPreview {

    private final ConfirmationWorkflow confirmations;
    private final ConfirmSending confirming;
    private final IssueReaders readers;
    private final RecipientListFile file;

    SendingPreview(
            ConfirmationWorkflow confirmations,
            ConfirmSending confirming,
            IssueReaders readers,
            RecipientListFile file) {
        this.confirmations = confirmations;
        this.confirming = confirming;
        this.readers = readers;
        this.file = file;
    }

    /**
     * Returns the preview of sending the newsletter issue.
     *
     * @param at the sending time in milliseconds since 1970-01-01 UTC; null to send at once
     */
    Reply of(Issue issue, @Nullable Long at, Caller caller) {
        return confirmations
                .show(confirming, new ConfirmSending.SendingRequest(issue.id(), at), caller)
                .with(file.of(issue, readers.of(issue), caller.locale()));
    }
}
