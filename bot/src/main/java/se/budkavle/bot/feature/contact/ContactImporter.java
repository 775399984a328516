package se.budkavle.bot.feature.contact;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.ContactImportChanges;
import se.budkavle.storage.contact.ContactImportChanges.Change;
import se.budkavle.storage.contact.ContactImportChanges.Kind;
import se.budkavle.storage.contact.ContactImportChanges.ListedContact;
import se.budkavle.storage.contact.ContactListing;
import se.budkavle.storage.contact.ContactListings;
import se.budkavle.storage.contact.ContactRegisters;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.contact.LegalBasis;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.newsletter.OptOut;
import se.budkavle.storage.newsletter.OptOutKeys;
import se.budkavle.storage.newsletter.OptOuts;

/**
 * Imports contacts into a network's mailing list: adds new contacts, and updates existing contacts if the imported data
 * differ from the stored data.
 */
@Component
class ContactImporter {

    private final Contacts contacts;
    private final ContactListings listings;
    private final ContactRegisters registers;
    private final OptOuts optOuts;
    private final ContactRemover remover;
    private final AuditLog audit;
    private final Clock clock;

    ContactImporter(
            Contacts contacts,
            ContactListings listings,
            ContactRegisters registers,
            OptOuts optOuts,
            ContactRemover remover,
            AuditLog audit,
            Clock clock) {
        this.contacts = contacts;
        this.listings = listings;
        this.registers = registers;
        this.optOuts = optOuts;
        this.remover = remover;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    ContactImportChanges compare(List<ListedContact> list, String networkId) {
        var keys = list.stream().map(told -> told.address().key()).toList();
        var stored = keys.isEmpty() ? List.<Contact>of() : contacts.findAllByAddressKeyIn(keys);
        var listed = listings.findAllByNetworkIdInOrderByNetworkId(List.of(networkId));
        return ContactImportChanges.of(
                list,
                stored.stream().collect(Collectors.toMap(Contact::addressKey, Function.identity())),
                listed.stream().collect(Collectors.toMap(ContactListing::contactId, Function.identity())),
                left(list, networkId));
    }

    /**
     * Returns the keys (normalised addresses) of those contacts in {@code list} that have opted out of this network's
     * emails or of all emails.
     */
    private Set<String> left(List<ListedContact> list, String networkId) {
        var readers = list.stream()
                .map(ListedContact::address)
                .collect(Collectors.toMap(MailAddress::key, one -> OptOutKeys.address(one.text())));
        var keys = readers.values().stream()
                .flatMap(reader -> reader.keys().stream())
                .toList();
        var said = keys.isEmpty() ? List.<OptOut>of() : optOuts.findAllByReaderIn(keys);
        var byReader = said.stream().collect(Collectors.groupingBy(OptOut::reader));
        return readers.entrySet().stream()
                .filter(one -> one.getValue().keys().stream()
                        .anyMatch(key -> OptOut.holds(byReader.getOrDefault(key, List.of()), networkId)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * Stores the changes of an import in the network's mailing list. Returns the stored contacts that were added or
     * changed.
     *
     * @param revision the differences between the imported list and the mailing list
     */
    @Transactional
    List<VisibleContact> store(ContactImportChanges revision, String networkId, String by) {
        var basis = registers.of(networkId).basis();
        var stored = revision.changes().stream()
                .map(change -> store(change, networkId, basis, by))
                .toList();
        audit.save(AuditEntry.of(by, "contact.change", networkId, counts(revision), clock.instant()));
        return stored;
    }

    private VisibleContact store(Change change, String networkId, LegalBasis basis, String by) {
        var contact = contact(change, networkId, by);
        var listing = listings.findByContactIdAndNetworkId(contact.id(), networkId)
                .map(one -> one.knowing(change.after()))
                .orElseGet(() -> ContactListing.of(contact.id(), networkId, basis, change.after(), clock.instant()));
        return new VisibleContact(contact, List.of(listings.save(listing)));
    }

    private Contact contact(Change change, String networkId, String by) {
        var known = change.known();
        if (known == null) {
            return contacts.save(Contact.of(change.listed().address(), clock.instant()));
        }
        if (!known.isEnded()) {
            return known;
        }
        remover.keepOnlyIn(known, networkId, by);
        return contacts.save(known.revived(clock.instant()));
    }

    private static String counts(ContactImportChanges revision) {
        return Arrays.stream(Kind.values())
                .filter(kind -> revision.count(kind) > 0)
                .map(kind -> revision.count(kind) + " " + kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
