package se.budkavle.bot.feature.newsletter;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.ConfirmationWorkflow;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Issues;

/** Handles the buttons that approve, send, stop and resume a newsletter issue. */
@Component
class SendingPresses implements Presses {

    private final Issues issues;
    private final IssueEditor editor;
    private final SendingPreview preview;
    private final SendingControl sendings;
    private final ConfirmationWorkflow confirmations;
    private final ConfirmApproval confirmApproval;
    private final TransactionOperations transaction;

    SendingPresses(
            Issues issues,
            IssueEditor editor,
            SendingPreview preview,
            SendingControl sendings,
            ConfirmationWorkflow confirmations,
            ConfirmApproval confirmApproval,
            TransactionOperations transaction) {
        this.issues = issues;
        this.editor = editor;
        this.preview = preview;
        this.sendings = sendings;
        this.confirmations = confirmations;
        this.confirmApproval = confirmApproval;
        this.transaction = transaction;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(NewsletterButtonIds.APPROVE, this::showForApproval),
                Press.of(NewsletterButtonIds.SEND, this::proposeSending),
                Press.inTransaction(
                        NewsletterButtonIds.SEND_NOW,
                        transaction,
                        pressed -> sendings.sendNow(issue(pressed), pressed.caller())),
                Press.inTransaction(
                        NewsletterButtonIds.STOP,
                        transaction,
                        pressed -> sendings.stop(issue(pressed), pressed.caller())),
                Press.inTransaction(
                        NewsletterButtonIds.RESUME,
                        transaction,
                        pressed -> sendings.resume(issue(pressed), pressed.caller())));
    }

    /** Shows a newsletter issue to an approver who has pressed the button below the request for approval. */
    private Reply showForApproval(PressEvent pressed) {
        return confirmations.show(
                confirmApproval, new ConfirmApproval.ApprovalRequest(pressed.reference(0)), pressed.caller());
    }

    /**
     * Shows the recipients of a draft, with a button that sends the draft at once. To send a draft at a chosen time,
     * people use the slash command instead of the button.
     */
    private Reply proposeSending(PressEvent pressed) {
        return preview.of(editor.writable(pressed.reference(0), pressed.caller()), null, pressed.caller());
    }

    private Issue issue(PressEvent pressed) {
        return issues.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
    }
}
