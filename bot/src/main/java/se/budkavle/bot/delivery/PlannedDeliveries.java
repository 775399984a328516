package se.budkavle.bot.delivery;

import java.time.Instant;
import java.util.List;

/** Predicts which messages a feature will queue, so that people can see them beforehand. */
@FunctionalInterface
public interface PlannedDeliveries {

    /** Returns the messages that the feature will queue before this time and has not queued yet, in any order. */
    List<PlannedDelivery> until(Instant until);
}
