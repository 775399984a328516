package se.budkavle.storage.minutes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Determines the day on which each agenda item was discussed, for a meeting that lasts several days. */
public final class ItemDays {

    private ItemDays() {}

    /**
     * Returns a map from each item's id to the day on which the meeting discussed the item. Each item in {@code begun}
     * is the first item of a new day, which lasts until the next item in {@code begun}.
     *
     * @param first the first day of the meeting
     * @param order the ids of the items in the order in which they were discussed
     * @param begun the items with which the second and later days began; if several days began with the same item, the
     *     latest day counts
     */
    public static Map<String, LocalDate> of(LocalDate first, List<String> order, Collection<MinutesDay> begun) {
        var beginning = begun.stream()
                .collect(Collectors.toMap(
                        MinutesDay::itemId, MinutesDay::day, (one, other) -> one.isAfter(other) ? one : other));
        var days = new HashMap<String, LocalDate>();
        var day = first;
        for (var item : order) {
            day = beginning.getOrDefault(item, day);
            days.put(item, day);
        }
        return Map.copyOf(days);
    }
}
