package se.budkavle.bot.feature.contact;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.bot.web.SignedLinks;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.Contacts;

/**
 * Creates and verifies the signed links in the email that asks a contact whether to stay. A link becomes invalid when
 * the contact's address changes.
 */
@Component
class ReconfirmationLinks {

    static final String PATH = "/contact/stay/";
    private static final String PURPOSE = "contact.stay";
    private static final int MARK = 16;

    private final PublicAddress web;
    private final SignedLinks links;
    private final Contacts contacts;

    ReconfirmationLinks(PublicAddress web, SignedLinks links, Contacts contacts) {
        this.web = web;
        this.links = links;
        this.contacts = contacts;
    }

    String to(Contact contact) {
        return web.inLetter(PATH + links.token(PURPOSE, mark(contact), contact.id()));
    }

    Optional<Contact> read(String token) {
        return links.read(PURPOSE, token)
                .flatMap(named -> contacts.findById(named.person())
                        .filter(contact ->
                                contact.erasedAt() == null && mark(contact).equals(named.matter())));
    }

    /**
     * Returns a short hash of the contact's address. The link contains the hash, and becomes invalid when the address
     * (and so its hash) changes.
     */
    private static String mark(Contact contact) {
        return Fingerprint.of(contact.requiredAddressKey()).substring(0, MARK);
    }
}
