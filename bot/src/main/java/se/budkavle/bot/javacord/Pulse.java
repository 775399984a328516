package se.budkavle.bot.javacord;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Knows whether the line is still alive: Discord answers each heartbeat, so that silence over two of them means that nobody is
 * there any more. Javacord waits for an answer for ever.
 */
class Pulse {

    private static final Duration UNTIL_TOLD = Duration.ofSeconds(45);

    private final LongSupplier nanos;
    private volatile long interval = UNTIL_TOLD.toNanos();
    private volatile long heard;

    /** @param nanos a count of nanoseconds that only goes forward */
    Pulse(LongSupplier nanos) {
        this.nanos = nanos;
        heard();
    }

    /** Something came. */
    void heard() {
        heard = nanos.getAsLong();
    }

    void beatsEvery(Duration interval) {
        this.interval = interval.toNanos();
    }

    boolean isSilent() {
        return nanos.getAsLong() - heard > interval * 5 / 2;
    }
}
