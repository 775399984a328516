package se.budkavle.bot.schedule;

import java.time.Instant;
import java.util.Optional;

/** Something that looks in the tables whether anything is due, and does it; called every second, never twice at once. */
public interface Routine {

    /** A word for logs, unique among routines. */
    String name();

    void run(Instant now);

    /** The next moment at which it will have something to do, as far as is known. */
    Optional<Instant> nextDue();
}
