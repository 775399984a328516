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

    /**
     * Returns the pause between two runs. With a pause of zero, the routine runs each time the scheduler triggers it
     * (twice a second by default).
     */
    Duration every();

    /**
     * Finds the due items and passes each item to the handler. The handler catches exceptions, so that the other items
     * are processed even if one item fails.
     */
    void look(Instant now, ItemHandler items);

    /**
     * Returns when the next item of the routine becomes due. The result may be in the past. An implementation may
     * ignore items that were already due at the time {@code looked} of the routine's latest run. Returns empty if no
     * due time is known, for example because the routine runs only at its interval.
     */
    default Optional<Instant> nextDue(Instant looked) {
        return Optional.empty();
    }

    /**
     * Returns whether the routine runs even while a {@link PreRunCheck} check fails. A routine that sends no messages
     * to people can run even while a check fails.
     */
    default boolean isIndependentOfChecks() {
        return false;
    }
}
