package se.budkavle.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** How fast one after another may be sent, by the clock. */
final class Pace {

    private static final int SECONDS_A_MINUTE = 60;
    /** What a look may send at once: what was not sent while nobody looked. */
    private static final Duration BURST = Duration.ofSeconds(2);

    /** Threads that ask at once may see the moments of asking in another order; more than that is a clock that was set back. */
    private static final Duration SET_BACK = Duration.ofMinutes(1);

    private final Supplier<Duration> pause;
    private final Duration burst;
    private Instant next = Instant.MIN;
    private Instant looked = Instant.EPOCH;

    private Pace(Supplier<Duration> pause, Duration burst) {
        this.pause = pause;
        this.burst = burst;
    }

    /** So many a minute, evenly; 0 for as fast as they are taken. */
    static Pace perMinute(int letters) {
        var pause = letters == 0 ? Duration.ZERO : Duration.ofSeconds(SECONDS_A_MINUTE).dividedBy(letters);
        return new Pace(() -> pause, BURST);
    }

    /** Never two at once, each after a pause of its own. */
    static Pace withPauses(Supplier<Duration> pause) {
        return new Pace(pause, Duration.ZERO);
    }

    /** @return how many of these may be sent now; they count as sent */
    synchronized int take(Instant now, int most) {
        int taken = 0;
        // Where the clock was set back, what was counted on before says nothing about now.
        if (next.isBefore(now) || now.isBefore(looked.minus(SET_BACK))) {
            next = now;
        }
        looked = now;
        while (taken < most && !next.isAfter(now.plus(burst))) {
            next = next.plus(pause.get());
            taken++;
        }
        return taken;
    }

    /** So many that were taken were not sent. */
    synchronized void giveBack(int unused) {
        for (int i = 0; i < unused; i++) {
            next = next.minus(pause.get());
        }
    }
}
