package se.budkavle.bot.feature.report;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.ConfirmationWorkflow;

/**
 * Handles the button that adds the board paper (the board's summary of the status rounds) to the documents of the
 * board's next meeting.
 */
@Component
class AttachBoardPaperPress implements Press {

    private final ConfirmationWorkflow confirmations;
    private final ConfirmAttachBoardPaper confirm;

    AttachBoardPaperPress(ConfirmationWorkflow confirmations, ConfirmAttachBoardPaper confirm) {
        this.confirmations = confirmations;
        this.confirm = confirm;
    }

    @Override
    public String act() {
        return ConfirmAttachBoardPaper.ATTACH;
    }

    @Override
    public Reply press(PressEvent pressed) {
        var area = pressed.reference().size() > 1 ? pressed.reference(1) : null;
        return confirmations.show(
                confirm, new ConfirmAttachBoardPaper.AttachRequest(pressed.reference(0), area), pressed.caller());
    }
}
