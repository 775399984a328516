package se.budkavle.storage.minutes;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.budkavle.storage.minutes.AttendanceChange.Kind;

/**
 * Determines who was present at each agenda item of a meeting, from the records of who came late and who left early.
 */
public final class ItemPresence {

    private ItemPresence() {}

    /**
     * Returns the ids of the people who were present at this item.
     *
     * <p>A person who came late is present from the recorded item on, and a person who left early until the recorded
     * item. A person who left and came back at a later item was absent in between.
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

    /**
     * Returns the index of the agenda item at which the person came or left. Ignores items that are no longer on the
     * agenda.
     */
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
