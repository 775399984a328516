package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;

/** Stores the mail address from the form and sends its confirmation link; remembers the network when the address was given for one. */
@Component
class AddressPress implements FormPress {

    static final String ACT = "newsletter:address";

    private final Subscribing subscribing;
    private final AddressConfirmation confirmation;
    private final ReaderCard card;
    private final OwnAddressCard own;
    private final Networks networks;
    private final Rights rights;

    AddressPress(Subscribing subscribing, AddressConfirmation confirmation, ReaderCard card, OwnAddressCard own, Networks networks,
            Rights rights) {
        this.subscribing = subscribing;
        this.confirmation = confirmation;
        this.card = card;
        this.own = own;
        this.networks = networks;
        this.rights = rights;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var person = rights.person(pressed.caller()).id();
        if (pressed.reference().isEmpty()) {
            confirmation.ask(person, MailAddress.of(pressed.field("address")));
            return own.of(person);
        }
        var network = readable(pressed);
        subscribing.chooseMailAt(pressed.caller(), network, pressed.field("address"));
        return card.of(person, network);
    }

    @Override
    public Form form(Pressed sent) {
        return AddressForm.form(sent.reference().isEmpty() ? ACT : Press.id(ACT, readable(sent).id()), "");
    }

    private Network readable(Pressed pressed) {
        var network = networks.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
        rights.requireReading(pressed.caller(), network);
        return network;
    }
}
