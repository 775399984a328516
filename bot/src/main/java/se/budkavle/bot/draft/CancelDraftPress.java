package se.budkavle.bot.draft;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;

/** Discards a draft when its cancel button is pressed. */
@Component
class CancelDraftPress implements Press {

    static final String ACT = "draft:cancel";

    private final Confirmations confirmations;

    CancelDraftPress(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        confirmations.cancel(pressed.reference(0), pressed.caller());
        return Reply.of("draft.cancelled");
    }
}
