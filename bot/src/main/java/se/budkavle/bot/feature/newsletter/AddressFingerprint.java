package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;

/**
 * Computes a hash of the recipient's mail address. The personal links in an email contain this hash. When a reader's
 * address changes, the links in emails to the old address become invalid.
 */
@Component
class AddressFingerprint {

    /** The number of characters of the address's hash in a link. */
    private static final int LETTERS = 16;

    private final OwnAddresses addresses;
    private final Contacts contacts;

    AddressFingerprint(OwnAddresses addresses, Contacts contacts) {
        this.addresses = addresses;
        this.contacts = contacts;
    }

    /**
     * Returns the first characters of the address's hash. The personal links in emails to the address contain these
     * characters.
     */
    static String of(String address) {
        return Fingerprint.of(MailAddress.of(address).key()).substring(0, LETTERS);
    }

    /** Returns whether {@code mark}, the hash in a link, matches the reader's current address. */
    boolean isOf(PersonalLinkOwner reader, String mark) {
        var address = switch (reader.kind()) {
            case PERSON -> addresses.findById(reader.id()).map(OwnAddress::address);
            case CONTACT -> contacts.findById(reader.id()).map(Contact::address);
        };
        return address.map(AddressFingerprint::of).filter(mark::equals).isPresent();
    }
}
