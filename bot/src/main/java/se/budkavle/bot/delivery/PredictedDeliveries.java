package se.budkavle.bot.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.budkavle.storage.delivery.Delivery;

/** Predicts which messages a feature will queue later, so that people can see these messages in advance. */
public interface PredictedDeliveries {

    /** Returns the messages that the feature will queue before this time and has not queued yet, in any order. */
    List<PredictedDelivery> until(Instant until);

    /**
     * Returns the earliest time at which this message can be sent. For example, the result of a poll cannot be sent
     * before the poll closes. Returns empty if the message can be sent at any time or belongs to another feature.
     *
     * @param message a planned message, or a queued message that a person has rescheduled
     */
    default Optional<Instant> notBefore(Delivery message) {
        return Optional.empty();
    }

    /**
     * Returns the time from which this queued message is too late to be useful. Returns empty if there is no such time,
     * or if the message belongs to another feature.
     */
    default Optional<Instant> tooLateFrom(Delivery message) {
        return Optional.empty();
    }
}
