package se.budkavle.storage.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The changes that a list of contacts would make in a network's register; data in other registers is neither read nor
 * changed.
 *
 * @param saidNo the listed contacts that have opted out; they are not changed
 * @param same how many of the listed contacts are in the register with the same data
 */
public record ContactChanges(List<Change> changes, List<ListedContact> saidNo, int same) {

    /** ADDED: new in this register; REVIVED: had ended in this register. */
    public enum Kind {
        ADDED,
        CHANGED,
        REVIVED
    }

    /** One contact of the list, with the number of its row. */
    public record ListedContact(int row, MailAddress address, ContactDetails details) {}

    /**
     * The change of one listed contact.
     *
     * @param known the contact with this address; null when no register has it
     * @param before its details in this register; null when it is new there
     */
    public record Change(
            ListedContact listed,
            Kind kind,
            @Nullable Contact known,
            @Nullable ContactDetails before,
            ContactDetails after) {}

    /**
     * Returns what an imported list would change in the stored contacts.
     *
     * @param stored the stored contacts by address key
     * @param listed the entries in the network's register by contact id
     * @param left the address keys of readers who have opted out of the network's letters
     */
    public static ContactChanges of(
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
        return new ContactChanges(List.copyOf(changes), List.copyOf(saidNo), same);
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
