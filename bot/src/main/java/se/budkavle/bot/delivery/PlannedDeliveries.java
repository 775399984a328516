package se.budkavle.bot.delivery;

import java.time.Instant;
import java.util.List;

/** Works out which messages a feature will queue, so that people see them beforehand. */
@FunctionalInterface
public interface PlannedDeliveries {

    /** Returns the messages that will be queued before this time and are not queued yet, in any order. */
    List<PlannedDelivery> until(Instant until);
}
