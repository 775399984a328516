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

/**
 * Builds the modal form in which a person enters a mail address. If the person has already entered an address but not
 * confirmed it, the form contains this address.
 */
@Component
class AddressForm {

    /** The maximum length in characters of a mail address that mail servers accept. */
    private static final int LONGEST = 254;

    private final OwnAddresses addresses;
    private final AddressConfirmation confirmation;

    AddressForm(OwnAddresses addresses, AddressConfirmation confirmation) {
        this.addresses = addresses;
        this.confirmation = confirmation;
    }

    /**
     * Returns the modal form for a person who wants this network's newsletter by email but has no confirmed address.
     *
     * @throws Refusal when the bot cannot send email or recipients cannot open the links in emails
     */
    Reply of(String personId, Network network) {
        return of(personId, Press.id(NewsletterButtonIds.ADDRESS_GIVEN, network.id()));
    }

    /** Returns the modal form that asks for a person's mail address, without subscribing the person to a newsletter. */
    Reply of(String personId) {
        return of(personId, Press.id(NewsletterButtonIds.ADDRESS_GIVEN));
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
