package se.budkavle.bot.draft;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;

/** Confirms a draft when its confirmation button is pressed. */
@Component
class ConfirmDraftPress implements Press {

    static final String ACT = "draft:confirm";

    private final Confirmations confirmations;

    ConfirmDraftPress(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        return confirmations.confirm(pressed.reference(0), pressed.caller());
    }
}
