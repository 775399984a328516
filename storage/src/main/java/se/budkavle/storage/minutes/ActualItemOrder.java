package se.budkavle.storage.minutes;

import java.util.ArrayList;
import java.util.List;

/**
 * Determines the order in which a meeting took its items. Starts with the agenda's order, and applies the recorded
 * moves one after another.
 */
public final class ActualItemOrder {

    private ActualItemOrder() {}

    /**
     * Returns the ids of the items in the order in which they were taken.
     *
     * @param agenda the ids of the items in the agenda's order
     * @param moves the moves in the order in which they were written; moves that name an item no longer on the agenda
     *     are ignored
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
