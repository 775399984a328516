package se.budkavle.storage.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a list of contacts would change in a network's register; what other registers know is neither looked at nor changed.
 *
 * @param saidNo those of the list who have asked to be left alone; nothing changes for them
 * @param same   how many of the list stand in the register just as the list has them
 */
public record ContactRevision(List<Change> changes, List<Told> saidNo, int same) {

    /** ADDED is new in this register, REVIVED had ended in it. */
    public enum Kind { ADDED, CHANGED, REVIVED }

    /** One of the list, and the row in which it stands. */
    public record Told(int row, MailAddress address, Details details) { }

    /**
     * What becomes of one of the list.
     *
     * @param known  the contact with this address; null where no register has it
     * @param before what the register knows of it; null for one that is new there
     */
    public record Change(Told told, Kind kind, Contact known, Details before, Details after) { }

    /**
     * Compares a list with what is stored.
     *
     * @param stored by the key of the address
     * @param listed what stands in the network's register, by the contact's id
     * @param left   the keys of the addresses whose readers want no letters of the network
     */
    public static ContactRevision of(Collection<Told> list, Map<String, Contact> stored, Map<String, Listing> listed, Set<String> left) {
        var changes = new ArrayList<Change>();
        var saidNo = new ArrayList<Told>();
        int same = 0;
        for (var told : list) {
            var known = stored.get(told.address().key());
            if (left.contains(told.address().key()) || known != null && known.saidNo()) {
                saidNo.add(told);
                continue;
            }
            var change = change(told, known, known == null ? null : listed.get(known.id()));
            if (change.kind() == Kind.CHANGED && change.after().equals(change.before())) {
                same++;
            } else {
                changes.add(change);
            }
        }
        return new ContactRevision(List.copyOf(changes), List.copyOf(saidNo), same);
    }

    private static Change change(Told told, Contact known, Listing listing) {
        if (listing == null) {
            return new Change(told, Kind.ADDED, known, null, told.details());
        }
        var before = listing.details();
        return new Change(told, known.isEnded() ? Kind.REVIVED : Kind.CHANGED, known, before, before.completedBy(told.details()));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }
}
