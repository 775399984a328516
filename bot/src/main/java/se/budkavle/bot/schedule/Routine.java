package se.budkavle.bot.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A job that runs repeatedly, looks in the tables for due items and handles them; never runs twice at once. */
public interface Routine {

    /** Returns the routine's name in logs, which is unique. */
    String name();

    /** Returns the pause between two runs; zero to run at every tick. */
    Duration every();

    /** Finds the due items and passes each to the handler, so that a failing item does not stop the others. */
    void look(Instant now, ItemHandler items);

    /** Returns the next known time with something to do, after the time of its last run. */
    Optional<Instant> nextDue(Instant looked);
}
