package se.budkavle.bot.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Detects that the computer's clock was changed, by comparing it with a monotonic clock, which nobody can change. */
final class ClockJumpDetector {

    /**
     * The largest change of the computer's clock that is ignored, because time servers often correct the clock
     * slightly.
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
     * Returns the duration by which the computer's clock was changed since the previous call. The duration is negative
     * if the clock was set back. Returns empty if the clock was not changed, or changed by at most two seconds.
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
