package se.budkavle.bot.discord.javacord;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Knows whether the line is still alive: Discord answers each heartbeat at once, so that one without an answer for half an interval
 * means that nobody is there any more. Javacord waits for that answer for ever, and sends no other heartbeat meanwhile: a little later
 * Discord would end the session, and what it has to tell would be lost.
 */
class HeartbeatMonitor {

    private static final Duration UNTIL_TOLD = Duration.ofSeconds(45);

    private final LongSupplier nanos;
    private volatile long interval = UNTIL_TOLD.toNanos();
    private volatile long heard;

    /** @param nanos a count of nanoseconds that only goes forward */
    HeartbeatMonitor(LongSupplier nanos) {
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
        return nanos.getAsLong() - heard > interval * 3 / 2;
    }
}
