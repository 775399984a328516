package se.budkavle.bot.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Notices when the computer's clock is set, by comparing it with the time since the computer was started, which nobody
 * can set.
 */
final class SystemClockWatch {

    /** Smaller differences are the usual corrections by a time server. */
    private static final Duration SMALL = Duration.ofSeconds(2);

    private final Clock clock;
    private final LongSupplier nanos;
    private Instant lastTime;
    private long lastNanos;

    SystemClockWatch(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        lastTime = clock.instant();
        lastNanos = nanos.getAsLong();
    }

    /** Returns by how much the clock was set since the last call, negative if it was set back; empty if it was not. */
    Optional<Duration> setBy() {
        var time = clock.instant();
        long now = nanos.getAsLong();
        var difference = Duration.between(lastTime, time).minusNanos(now - lastNanos);
        lastTime = time;
        lastNanos = now;
        return Optional.of(difference).filter(any -> any.abs().compareTo(SMALL) > 0);
    }
}
