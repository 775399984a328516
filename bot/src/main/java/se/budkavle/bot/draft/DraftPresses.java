package se.budkavle.bot.draft;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;

/** Handles the buttons under the preview of a draft, which confirm or discard the draft. */
@Component
class DraftPresses implements Presses {

    private final ConfirmationWorkflow confirmations;

    DraftPresses(ConfirmationWorkflow confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(ConfirmationWorkflow.CONFIRM, this::confirm),
                Press.of(ConfirmationWorkflow.CANCEL, this::cancel));
    }

    private Reply confirm(PressEvent pressed) {
        return confirmations.confirm(pressed.reference(0), pressed.caller());
    }

    private Reply cancel(PressEvent pressed) {
        return confirmations.cancel(pressed.reference(0), pressed.caller());
    }
}
