package se.budkavle.storage.minutes;

import java.util.ArrayList;
import java.util.List;

/**
 * Determines the order in which a meeting discussed its items. Starts with the order of the agenda, and applies the
 * stored moves of items one after another.
 */
public final class ActualItemOrder {

    private ActualItemOrder() {}

    /**
     * Returns the ids of the items in the order in which the meeting discussed them.
     *
     * @param agenda the ids of the items in the agenda's order
     * @param moves the stored moves of items, oldest first; ignores moves of items that are no longer on the agenda
     */
    public static List<String> of(List<String> agenda, List<ItemMove> moves) {
        var order = new ArrayList<>(agenda);
        moves.forEach(move -> apply(order, move));
        return List.copyOf(order);
    }

    private static void apply(List<String> order, ItemMove move) {
        var before = move.beforeId();
        if (!order.contains(move.itemId())
                || move.itemId().equals(before)
                || before != null && !order.contains(before)) {
            return;
        }
        order.remove(move.itemId());
        order.add(before == null ? order.size() : order.indexOf(before), move.itemId());
    }
}
