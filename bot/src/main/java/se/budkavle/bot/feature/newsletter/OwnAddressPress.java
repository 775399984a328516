package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;

/** Shows a person's own mail address. */
@Component
class OwnAddressPress implements Press {

    static final String ACT = "newsletter:own-address";

    private final OwnAddressCard card;
    private final Rights rights;

    OwnAddressPress(OwnAddressCard card, Rights rights) {
        this.card = card;
        this.rights = rights;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        return card.of(rights.person(pressed.caller()).id());
    }
}
