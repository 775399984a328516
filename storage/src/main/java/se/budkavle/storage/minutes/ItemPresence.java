package se.budkavle.storage.minutes;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.budkavle.storage.minutes.AttendanceChange.Kind;

/** Determines who was present at each item of a meeting, from who came late and who left early. */
public final class ItemPresence {

    private ItemPresence() {}

    /**
     * Returns the ids of the people who were present at this item.
     *
     * <p>Who came to an item was there from that item on, and who left after an item was there until then. Who left and
     * came back at a later item was away in between.
     *
     * @param order the ids of the meeting's agenda items in their order
     * @param present the ids of all people who were at the meeting, even if only for a part of it
     * @param changes who came late and who left early
     */
    public static Set<String> at(
            String itemId, List<String> order, Collection<String> present, Collection<AttendanceChange> changes) {
        int item = order.indexOf(itemId);
        return present.stream()
                .filter(person -> isThere(
                        item,
                        index(person, Kind.CAME, order, changes, 0),
                        index(person, Kind.LEFT, order, changes, order.size() - 1)))
                .collect(Collectors.toSet());
    }

    private static boolean isThere(int item, int came, int left) {
        return came <= left ? came <= item && item <= left : item <= left || came <= item;
    }

    /** Returns the index of the item of a change. A change at an item that left the agenda does not count. */
    private static int index(
            String person, Kind kind, List<String> order, Collection<AttendanceChange> changes, int otherwise) {
        return changes.stream()
                .filter(one -> one.personId().equals(person) && one.kind() == kind)
                .map(one -> order.indexOf(one.itemId()))
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(otherwise);
    }
}
