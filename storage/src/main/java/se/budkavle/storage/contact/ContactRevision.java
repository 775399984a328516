package se.budkavle.storage.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a list of contacts would change in a network's register.
 *
 * @param saidNo those of the list who have asked to be left alone; nothing changes for them
 * @param same   how many of the list stand in the register just as the list has them
 */
public record ContactRevision(List<Change> changes, List<Told> saidNo, int same) {

    /** ADDED is new, JOINED stands in other networks' registers only, REVIVED had ended. */
    public enum Kind { ADDED, JOINED, CHANGED, REVIVED }

    /** One of the list, and the row in which it stands. */
    public record Told(int row, Contact contact) { }

    /** @param before null for one that is new */
    public record Change(int row, Kind kind, Contact before, Contact after) { }

    /**
     * Compares a list with what is stored.
     *
     * @param stored by the key of the address
     * @param listed the ids of those that stand in the network's register
     * @param left   the keys of the addresses whose readers want no letters of the network
     */
    public static ContactRevision of(Collection<Told> list, Map<String, Contact> stored, Set<String> listed, Set<String> left,
            Instant now) {
        var changes = new ArrayList<Change>();
        var saidNo = new ArrayList<Told>();
        int same = 0;
        for (var told : list) {
            var before = stored.get(told.contact().addressKey());
            if (left.contains(told.contact().addressKey()) || before != null && before.saidNo()) {
                saidNo.add(told);
                continue;
            }
            var change = change(told, before, listed, now);
            if (change == null) {
                same++;
            } else {
                changes.add(change);
            }
        }
        return new ContactRevision(List.copyOf(changes), List.copyOf(saidNo), same);
    }

    private static Change change(Told told, Contact before, Set<String> listed, Instant now) {
        if (before == null) {
            return new Change(told.row(), Kind.ADDED, null, told.contact());
        }
        var after = before.completedBy(told.contact());
        if (before.isEnded()) {
            return new Change(told.row(), Kind.REVIVED, before, after.revived(now));
        }
        if (!listed.contains(before.id())) {
            return new Change(told.row(), Kind.JOINED, before, after);
        }
        return after.equals(before) ? null : new Change(told.row(), Kind.CHANGED, before, after);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }
}
