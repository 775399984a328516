package se.budkavle.bot.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A background job that runs at intervals. Each run queries the database for due items, such as messages to send, and
 * processes them. A routine never runs twice at the same time.
 */
public interface Routine {

    /** Returns the routine's unique name for logs. */
    String name();

    /** Returns the pause between two runs. Zero means that the routine runs at every tick of the scheduler. */
    Duration every();

    /** Finds the due items and passes each item to the handler, which keeps a failing item from stopping the others. */
    void look(Instant now, ItemHandler items);

    /**
     * Returns the earliest time after the last run at which an item of the routine becomes due. Returns empty if none
     * is known, as for a routine that only runs at its interval.
     */
    default Optional<Instant> nextDue(Instant looked) {
        return Optional.empty();
    }

    /**
     * Returns whether the routine also runs while a {@link BeforeTick} check fails, because it sends nothing and
     * watches over the bot itself.
     */
    default boolean isIndependentOfChecks() {
        return false;
    }
}
