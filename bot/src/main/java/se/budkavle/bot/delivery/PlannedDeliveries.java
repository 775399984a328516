package se.budkavle.bot.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.budkavle.storage.delivery.Delivery;

/** Predicts which messages a feature will queue, so that people can see them beforehand. */
public interface PlannedDeliveries {

    /** Returns the messages that the feature will queue before this time and has not queued yet, in any order. */
    List<PlannedDelivery> until(Instant until);

    /**
     * Returns the time until which this message cannot be sent, because it is about what happens until then. Returns
     * empty if the message can be sent at any time, or is another feature's.
     *
     * @param message a planned message, or one that a person has moved and that is in the queue therefore
     */
    default Optional<Instant> notBefore(Delivery message) {
        return Optional.empty();
    }
}
