package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;

/** Removes a person's own mail address. */
@Component
class RemoveAddressPress implements Press {

    static final String ACT = "newsletter:remove-address";

    private final AddressConfirmation confirmation;
    private final OwnAddressCard card;
    private final Rights rights;

    RemoveAddressPress(AddressConfirmation confirmation, OwnAddressCard card, Rights rights) {
        this.confirmation = confirmation;
        this.card = card;
        this.rights = rights;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var person = rights.person(pressed.caller()).id();
        confirmation.remove(person);
        return card.of(person);
    }
}
