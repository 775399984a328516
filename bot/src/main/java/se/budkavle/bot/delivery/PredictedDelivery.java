package se.budkavle.bot.delivery;

import org.jspecify.annotations.Nullable;
import se.budkavle.bot.rhythm.NoticeTime.Moved;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Delivery;

/**
 * A message that a feature will queue later, predicted from the current data. The prediction changes when the data
 * change.
 *
 * <p>If {@code change} is null, a person's change of the planned message makes the bot queue the message immediately.
 * The feature does not queue the message a second time, even after the message was sent or cancelled.
 *
 * @param row the message's database row as the feature will store it, with the planned time as its due time
 * @param why the reason for the message and for its time
 * @param change the object that changes the planned message in the feature's own data; null if the bot queues a changed
 *     message immediately instead
 */
public record PredictedDelivery(
        Delivery row, Phrase why, @Nullable PlannedDeliveryControl change) {

    public static PredictedDelivery of(Delivery row, Phrase why) {
        return new PredictedDelivery(row, why, null);
    }

    /**
     * Creates a planned message. If the sending time was moved, for example into working hours, adds the reason for the
     * move to {@code why}.
     */
    public static PredictedDelivery of(Delivery row, Phrase why, Moved time) {
        return of(
                row,
                time.why()
                        .map(moved -> Phrase.of("delivery.planned.moved", why, moved.said()))
                        .orElse(why));
    }

    /**
     * Creates a planned message whose sending time is stored in the feature's own data. Only the feature can change the
     * sending time.
     */
    public static PredictedDelivery changedBy(PlannedDeliveryControl change, Delivery row, Phrase why) {
        return new PredictedDelivery(row, why, change);
    }
}
