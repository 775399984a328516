package se.budkavle.storage.minutes;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.budkavle.storage.minutes.AttendanceChange.Kind;

/**
 * Determines who was present at each item of a meeting, from the records of people who came or left during the meeting.
 */
public final class ItemPresence {

    private ItemPresence() {}

    /**
     * Returns the ids of the people who were present at this item.
     *
     * <p>A person who came at an item was present from that item on. A person who left after an item was present until
     * the end of that item. A person may leave and come back several times. If the first row of a person is an arrival,
     * the person was absent until that arrival.
     *
     * @param order the ids of the meeting's agenda items in the order in which they were discussed
     * @param present the ids of all people who were at the meeting, even if only for a part of it
     * @param changes the records of people who came or left
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
     * Returns the stored change (an arrival or a departure) that the person's new change corrects. Returns empty if the
     * new change corrects no stored change. Arrivals and departures of a person must alternate. If the new change would
     * cause two arrivals (or two departures) in succession, the new change corrects the stored change.
     *
     * @param order the ids of the meeting's agenda items in the order in which they were discussed
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
     * Returns the arrivals and departures, sorted by the order in which the meeting discussed the items. Omits arrivals
     * and departures at items that are no longer on the agenda.
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

    /**
     * Returns a number by which arrivals and departures are sorted. At the same item, an arrival sorts before a
     * departure, because a person comes before an item and leaves after the item.
     */
    private static int place(int item, Kind kind) {
        return 2 * item + (kind == Kind.CAME ? 0 : 1);
    }
}
