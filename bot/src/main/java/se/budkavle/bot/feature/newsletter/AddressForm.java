package se.budkavle.bot.feature.newsletter;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.directory.Network;

/** Makes the form for a person's mail address; it is prefilled with an address that still waits for confirmation. */
@Component
class AddressForm {

    /** The longest address that mail servers accept, in characters. */
    private static final int LONGEST = 254;

    private final OwnAddresses addresses;
    private final AddressConfirmation confirmation;

    AddressForm(OwnAddresses addresses, AddressConfirmation confirmation) {
        this.addresses = addresses;
        this.confirmation = confirmation;
    }

    /**
     * Returns the form for a person who chooses to get this network's newsletter by mail.
     *
     * @throws Refusal when no mail can be sent or the web pages that its links open cannot be reached
     */
    Reply of(String personId, Network network) {
        return of(personId, Press.id(NewsletterActs.ADDRESS_GIVEN, network.id()));
    }

    /** Returns the form that asks only for the mail address of a person, not which newsletter to send there. */
    Reply of(String personId) {
        return of(personId, Press.id(NewsletterActs.ADDRESS_GIVEN));
    }

    private Reply of(String personId, String id) {
        confirmation.requirePossible();
        var before = addresses.findById(personId).map(OwnAddress::asked).orElse("");
        return Reply.form(form(id, before == null ? "" : before));
    }

    static Form form(String id, String address) {
        return new Form(
                id,
                Phrase.of("newsletter.address.title"),
                List.of(new Form.TextInput(
                        "address",
                        Phrase.of("newsletter.form.address"),
                        Phrase.of("newsletter.address.hint"),
                        address,
                        false,
                        true,
                        LONGEST)));
    }
}
