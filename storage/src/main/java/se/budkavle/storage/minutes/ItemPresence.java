package se.budkavle.storage.minutes;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.budkavle.storage.minutes.AttendanceChange.Kind;

/** Determines who was present at each item of a meeting, from who came and who left during it. */
public final class ItemPresence {

    private ItemPresence() {}

    /**
     * Returns the ids of the people who were present at this item.
     *
     * <p>Who came to an item was there from that item on, and who left after an item was there until then. Who left and
     * came back at a later item was away in between, any number of times. Who came without having left before was away
     * from the beginning.
     *
     * @param order the ids of the meeting's agenda items in the order in which they were taken
     * @param present the ids of all people who were at the meeting, even if only for a part of it
     * @param changes who came and who left
     */
    public static Set<String> at(
            String itemId, List<String> order, Collection<String> present, Collection<AttendanceChange> changes) {
        int item = order.indexOf(itemId);
        return present.stream()
                .filter(person -> isThere(
                        2 * item,
                        inOrder(
                                changes.stream()
                                        .filter(one -> one.personId().equals(person))
                                        .toList(),
                                order),
                        order))
                .collect(Collectors.toSet());
    }

    /**
     * Returns the change that a new one of the same person corrects. A person comes and leaves by turns, so that a new
     * change corrects the one of the same kind next to it. Returns empty if the new change stands beside the others.
     *
     * @param order the ids of the meeting's agenda items in the order in which they were taken
     * @param ofPerson all changes of the person
     */
    public static Optional<AttendanceChange> corrected(
            String itemId, Kind kind, List<String> order, Collection<AttendanceChange> ofPerson) {
        int at = place(order.indexOf(itemId), kind);
        var sorted = inOrder(ofPerson, order);
        var before = sorted.stream().filter(one -> place(one, order) <= at).reduce((earlier, later) -> later);
        var after = sorted.stream().filter(one -> place(one, order) > at).findFirst();
        return Stream.of(before, after)
                .flatMap(Optional::stream)
                .filter(one -> one.kind() == kind)
                .findFirst();
    }

    private static boolean isThere(int place, List<AttendanceChange> sorted, List<String> order) {
        if (sorted.isEmpty()) {
            return true;
        }
        return sorted.stream()
                .filter(one -> place(one, order) <= place)
                .reduce((earlier, later) -> later)
                .map(one -> one.kind() == Kind.CAME)
                .orElse(sorted.get(0).kind() == Kind.LEFT);
    }

    /**
     * Returns the arrivals and departures, sorted by the order in which the meeting took the items. Leaves out those at
     * an item that is no longer on the agenda.
     */
    private static List<AttendanceChange> inOrder(Collection<AttendanceChange> changes, List<String> order) {
        return changes.stream()
                .filter(one -> order.contains(one.itemId()))
                .sorted(Comparator.comparingInt(one -> place(one, order)))
                .toList();
    }

    private static int place(AttendanceChange change, List<String> order) {
        return place(order.indexOf(change.itemId()), change.kind());
    }

    /** Returns the place of a change among all: who comes does so before the item, and who leaves does so after it. */
    private static int place(int item, Kind kind) {
        return 2 * item + (kind == Kind.CAME ? 0 : 1);
    }
}
