package se.budkavle.storage.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The changes that importing a list of contacts would make in one network's mailing list. The import of contacts does
 * not read or change the mailing lists of other networks.
 *
 * @param saidNo the people of the imported list who have opted out of the newsletter; the import does not change their
 *     data
 * @param same the number of imported contacts that are already in the mailing list with the same data
 */
public record ContactImportChanges(List<Change> changes, List<ListedContact> saidNo, int same) {

    /**
     * The kind of change to a contact in the network's mailing list. ADDED: the contact is new in this mailing list.
     * CHANGED: the contact's details change. REVIVED: the contact had ended and becomes active again.
     */
    public enum Kind {
        ADDED,
        CHANGED,
        REVIVED
    }

    /** One contact of the imported list, with the place of its row in the list, such as "2" or "Sheet 2". */
    public record ListedContact(String row, MailAddress address, ContactDetails details) {}

    /**
     * The change that the import makes for one contact of the list.
     *
     * @param known the stored contact with this email address; null when no network's mailing list has the address
     * @param before the contact's details in this network's mailing list; null when the contact is new in this mailing
     *     list
     * @param after the contact's details after the import
     */
    public record Change(
            ListedContact listed,
            Kind kind,
            @Nullable Contact known,
            @Nullable ContactDetails before,
            ContactDetails after) {}

    /**
     * Computes the changes that importing a list makes in a network's mailing list.
     *
     * @param list the contacts of the imported list
     * @param stored maps each normalised email address ({@link MailAddress#key}) to the stored contact
     * @param listed maps the id of each contact in the network's mailing list to the row of this mailing list
     * @param left the normalised email addresses of readers who have opted out of the network's newsletter
     */
    public static ContactImportChanges of(
            Collection<ListedContact> list,
            Map<String, Contact> stored,
            Map<String, ContactListing> listed,
            Set<String> left) {
        var changes = new ArrayList<Change>();
        var saidNo = new ArrayList<ListedContact>();
        int same = 0;
        for (var contact : list) {
            var known = stored.get(contact.address().key());
            if (left.contains(contact.address().key()) || known != null && known.saidNo()) {
                saidNo.add(contact);
                continue;
            }
            var change = change(contact, known, known == null ? null : listed.get(known.id()));
            if (change.kind() == Kind.CHANGED && change.after().equals(change.before())) {
                same++;
            } else {
                changes.add(change);
            }
        }
        return new ContactImportChanges(List.copyOf(changes), List.copyOf(saidNo), same);
    }

    private static Change change(ListedContact contact, @Nullable Contact known, @Nullable ContactListing listing) {
        if (known == null || listing == null) {
            return new Change(contact, Kind.ADDED, known, null, contact.details());
        }
        var before = listing.details();
        return new Change(
                contact,
                known.isEnded() ? Kind.REVIVED : Kind.CHANGED,
                known,
                before,
                before.completedBy(contact.details()));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }
}
