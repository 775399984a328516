package se.budkavle.bot.delivery;

import org.jspecify.annotations.Nullable;
import se.budkavle.bot.rhythm.NoticeTime.Moved;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Delivery;

/**
 * A message that a feature will queue later. It is predicted from the current data, so it changes when the data
 * changes. A person can change it beforehand: it is then queued at once, and the feature queues no message whose key is
 * in the queue already, whatever its state.
 *
 * @param row the message's database row as the feature will store it, due at the planned time
 * @param why the reason why the message is sent, and why at that time
 * @param change changes the message, if the feature keeps its time and the message cannot be queued beforehand; null
 *     for other messages
 */
public record PlannedDelivery(
        Delivery row, Phrase why, @Nullable PlannedChange change) {

    public static PlannedDelivery of(Delivery row, Phrase why) {
        return new PlannedDelivery(row, why, null);
    }

    /** Creates a planned message and adds to its reason why its time was moved, if it was. */
    public static PlannedDelivery of(Delivery row, Phrase why, Moved time) {
        return of(
                row,
                time.why()
                        .map(moved -> Phrase.of("delivery.planned.moved", why, moved.said()))
                        .orElse(why));
    }

    /** Creates a message whose time the feature keeps, so that only the feature can change it. */
    public static PlannedDelivery changedBy(PlannedChange change, Delivery row, Phrase why) {
        return new PlannedDelivery(row, why, change);
    }
}
