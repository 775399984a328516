package se.budkavle.bot.feature.privacy;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.ConfirmationWorkflow;

/**
 * Handles the button with which a person asks the bot to erase their own data, or an administrator asks it to erase
 * another person's data. First shows a preview of the data that would be deleted and the data that would stay.
 */
@Component
class EraseMyDataPress implements Press {

    static final String ACT = "privacy:erase";

    private final ConfirmationWorkflow confirmations;
    private final ConfirmErasure confirm;

    EraseMyDataPress(ConfirmationWorkflow confirmations, ConfirmErasure confirm) {
        this.confirmations = confirmations;
        this.confirm = confirm;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(PressEvent pressed) {
        return confirmations.show(confirm, new ErasureRequest(pressed.reference(0)), pressed.caller());
    }
}
