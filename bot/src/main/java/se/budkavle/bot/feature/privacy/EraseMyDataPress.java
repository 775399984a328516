package se.budkavle.bot.feature.privacy;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.Confirmations;

/**
 * The button below a person's data that asks for an erasure. Shows a preview of the deleted and the remaining data
 * first.
 */
@Component
class EraseMyDataPress implements Press {

    static final String ACT = "privacy:erase";

    private final Confirmations confirmations;
    private final ConfirmErasure confirm;

    EraseMyDataPress(Confirmations confirmations, ConfirmErasure confirm) {
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
