package se.budkavle.bot.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Something that looks in the tables again and again whether anything is due, and does it; never twice at once. */
public interface Routine {

    /** A word for logs, unique among routines. */
    String name();

    /** How long it rests between two looks; zero: it looks at every tick. */
    Duration every();

    /** Finds what is due and hands each item over, so that one that fails stops no other. */
    void look(Instant now, ItemHandler items);

    /** The first moment after this one, that of its last look, at which it will have something to do, as far as is known. */
    Optional<Instant> nextDue(Instant looked);
}
