package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;

/** Binds a letter's links to the address that it went to: they end when the reader has another one, so that a former mailbox shows nothing. */
@Component
class AddressMark {

    /** So much of a fingerprint tells one address from another. */
    private static final int LETTERS = 16;

    private final OwnAddresses addresses;
    private final Contacts contacts;

    AddressMark(OwnAddresses addresses, Contacts contacts) {
        this.addresses = addresses;
        this.contacts = contacts;
    }

    /** What a link to this address carries. */
    static String of(String address) {
        return Fingerprint.of(MailAddress.of(address).key()).substring(0, LETTERS);
    }

    /** Whether it is that of the address which the reader has now. */
    boolean isOf(ReaderReference reader, String mark) {
        var address = switch (reader.kind()) {
            case PERSON -> addresses.findById(reader.id()).map(OwnAddress::address);
            case CONTACT -> contacts.findById(reader.id()).map(Contact::address);
        };
        return address.map(AddressMark::of).filter(mark::equals).isPresent();
    }
}
