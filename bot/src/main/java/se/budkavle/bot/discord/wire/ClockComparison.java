package se.budkavle.bot.discord.wire;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.schedule.RealClock;

/**
 * Compares the machine's clock with Discord's time. Between two requests to Discord, a monotonic clock measures the
 * time that has passed. The comparison therefore needs no new request to show that somebody has set the machine's clock
 * to a wrong time.
 */
class ClockComparison {

    /**
     * The largest tolerated difference between the machine's clock and Discord's time. A small difference is normal,
     * because Discord rounds its time to seconds and the request takes some time.
     */
    private static final Duration SMALL = Duration.ofSeconds(10);

    private final RestClient rest;
    private final RealClock machine;
    private final LongSupplier nanos;
    private volatile @Nullable ReportedTime known;

    /**
     * Creates the comparison.
     *
     * @param machine the machine's clock, which can differ from the bot's own clock in the sandbox (the local imitation
     *     of Discord)
     * @param nanos a monotonic clock in nanoseconds
     */
    ClockComparison(RestClient rest, RealClock machine, LongSupplier nanos) {
        this.rest = rest;
        this.machine = machine;
        this.nanos = nanos;
    }

    /**
     * A time that Discord has reported, and the value of the monotonic clock (in nanoseconds) when the report arrived.
     */
    private record ReportedTime(Instant time, long nanos) {}

    /**
     * Requests the time from Discord. Returns by how much the machine's clock is ahead of Discord; negative if the
     * clock is behind.
     */
    Duration ask() throws IOException {
        var time = rest.time();
        known = new ReportedTime(time, nanos.getAsLong());
        return Duration.between(time, machine.instant());
    }

    /**
     * Returns by how much the machine's clock is ahead of Discord now; empty if Discord has never reported its time.
     */
    Optional<Duration> ahead() {
        return Optional.ofNullable(known)
                .map(then -> Duration.between(then.time.plusNanos(nanos.getAsLong() - then.nanos), machine.instant()));
    }

    /** Returns the time since Discord's latest report of its time; zero before the first report. */
    Duration sinceAsked() {
        return Optional.ofNullable(known)
                .map(then -> Duration.ofNanos(nanos.getAsLong() - then.nanos))
                .orElse(Duration.ZERO);
    }

    static boolean isWrong(Duration ahead) {
        return ahead.abs().compareTo(SMALL) > 0;
    }
}
