package se.budkavle.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** A rate limit for sending. */
final class SendingRate {

    private static final int SECONDS_A_MINUTE = 60;
    /** The unused time that is carried over to the next run, which may send that much at once. */
    private static final Duration BURST = Duration.ofSeconds(2);

    /**
     * Concurrent threads may report their times slightly out of order; a larger step back means that the clock was set
     * back.
     */
    private static final Duration SET_BACK = Duration.ofMinutes(1);

    private final Supplier<Duration> pause;
    private final Duration burst;
    private Instant next = Instant.MIN;
    private Instant looked = Instant.EPOCH;

    private SendingRate(Supplier<Duration> pause, Duration burst) {
        this.pause = pause;
        this.burst = burst;
    }

    /** Allows this many letters a minute, evenly spread; 0 means no limit. */
    static SendingRate perMinute(int letters) {
        var pause = letters == 0
                ? Duration.ZERO
                : Duration.ofSeconds(SECONDS_A_MINUTE).dividedBy(letters);
        return new SendingRate(() -> pause, BURST);
    }

    /** Allows one message at a time, each followed by its own pause. */
    static SendingRate withPauses(Supplier<Duration> pause) {
        return new SendingRate(pause, Duration.ZERO);
    }

    /** @return how many of these may be sent now; they count as sent */
    synchronized int take(Instant now, int most) {
        int taken = 0;
        // After the clock was set back, the time of the next message is no longer valid.
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

    /** Puts back permits that were taken and not used. */
    synchronized void giveBack(int unused) {
        for (int i = 0; i < unused; i++) {
            next = next.minus(pause.get());
        }
    }
}
