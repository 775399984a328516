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
 * @param kept   those of the list of whom other registers have other data, which stay
 * @param same   how many of the list stand in the register just as the list has them
 */
public record ContactRevision(List<Change> changes, List<Told> saidNo, List<Told> kept, int same) {

    /** ADDED is new here, or had ended elsewhere; JOINED stands in other networks' registers only; REVIVED had ended here. */
    public enum Kind { ADDED, JOINED, CHANGED, REVIVED }

    /** One of the list, and the row in which it stands. */
    public record Told(int row, Contact contact) { }

    /** @param before null for one that is nowhere known */
    public record Change(Told told, Kind kind, Contact before, Contact after) {

        /** What whoever has sent the list may see: of one that comes from other registers only what the list has. */
        public Contact shown() {
            return isOfThisRegister() ? after : told.contact();
        }

        public boolean isOfThisRegister() {
            return kind == Kind.CHANGED || kind == Kind.REVIVED;
        }
    }

    /**
     * Compares a list with what is stored.
     *
     * @param stored by the key of the address
     * @param listed the ids of those that stand in the network's register
     * @param shared the ids of those that also stand in registers that whoever has sent the list does not keep
     * @param left   the keys of the addresses whose readers want no letters of the network
     */
    public static ContactRevision of(Collection<Told> list, Map<String, Contact> stored, Set<String> listed, Set<String> shared,
            Set<String> left, Instant now) {
        var changes = new ArrayList<Change>();
        var kept = new ArrayList<Told>();
        var saidNo = new ArrayList<Told>();
        int same = 0;
        for (var told : list) {
            var before = stored.get(told.contact().addressKey());
            if (left.contains(told.contact().addressKey()) || before != null && before.saidNo()) {
                saidNo.add(told);
                continue;
            }
            var change = change(told, before, listed, shared, now);
            boolean keeps = before != null && !before.isEnded() && !change.after().equals(before.completedBy(told.contact()));
            if (keeps) {
                kept.add(told);
            }
            if (change.kind() != Kind.CHANGED || !change.after().equals(before)) {
                changes.add(change);
            } else if (!keeps) {
                same++;
            }
        }
        return new ContactRevision(List.copyOf(changes), List.copyOf(saidNo), List.copyOf(kept), same);
    }

    private static Change change(Told told, Contact before, Set<String> listed, Set<String> shared, Instant now) {
        if (before == null) {
            return new Change(told, Kind.ADDED, null, told.contact());
        }
        if (!listed.contains(before.id())) {
            return new Change(told, before.isEnded() ? Kind.ADDED : Kind.JOINED, before, before.joining(told.contact()));
        }
        if (before.isEnded()) {
            return new Change(told, Kind.REVIVED, before, before.completedBy(told.contact()).revived(now));
        }
        return new Change(told, Kind.CHANGED, before,
                shared.contains(before.id()) ? before.filledBy(told.contact()) : before.completedBy(told.contact()));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }
}
