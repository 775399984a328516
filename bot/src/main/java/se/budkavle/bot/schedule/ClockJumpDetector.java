package se.budkavle.bot.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Detects that the computer's clock was set, by comparing the clock with a monotonic clock, which cannot be set. */
final class ClockJumpDetector {

    /**
     * The largest difference between the computer's clock and the monotonic clock that is ignored. Time servers often
     * correct a clock by a little.
     */
    private static final Duration SMALL = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final LongSupplier nanos;
    private Instant lastTime;
    private long lastNanos;

    ClockJumpDetector(InstantSource clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        lastTime = clock.instant();
        lastNanos = nanos.getAsLong();
    }

    /**
     * Returns how far the clock was set since the previous call, negative if it was set back. Returns empty if the
     * clock was not set.
     */
    Optional<Duration> setBy() {
        var time = clock.instant();
        long now = nanos.getAsLong();
        var difference = Duration.between(lastTime, time).minusNanos(now - lastNanos);
        lastTime = time;
        lastNanos = now;
        return Optional.of(difference).filter(any -> any.abs().compareTo(SMALL) > 0);
    }
}
