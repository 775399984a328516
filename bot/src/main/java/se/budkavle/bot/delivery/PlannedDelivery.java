package se.budkavle.bot.delivery;

import se.budkavle.bot.rhythm.NoticeTime.Moved;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Delivery;

/**
 * A message that a feature will queue later. It is predicted from the current data, so it changes when the data
 * changes.
 *
 * @param row the message's database row as the feature will store it, due at the planned time
 * @param why the reason why the message is sent, and why at that time
 * @param isChangeable whether a person can skip, move or send the message beforehand. If so, the feature queues no
 *     message whose key is in the queue already, whatever its state.
 */
public record PlannedDelivery(Delivery row, Phrase why, boolean isChangeable) {

    /** Creates a planned message that a person can change, and adds to its reason why its time was moved, if it was. */
    public static PlannedDelivery changeable(Delivery row, Phrase why, Moved time) {
        return new PlannedDelivery(
                row,
                time.why()
                        .map(moved -> Phrase.of("delivery.planned.moved", why, moved.said()))
                        .orElse(why),
                true);
    }
}
