package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.Confirmations;

/** Shows an issue to a person who may approve it, from the button under the question in the channel. */
@Component
class ApprovePress implements Press {

    static final String ACT = "newsletter:approve";

    private final Confirmations confirmations;
    private final ConfirmApproval confirming;

    ApprovePress(Confirmations confirmations, ConfirmApproval confirming) {
        this.confirmations = confirmations;
        this.confirming = confirming;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        return confirmations.show(confirming, new ConfirmApproval.Asked(pressed.reference(0)), pressed.caller());
    }
}
