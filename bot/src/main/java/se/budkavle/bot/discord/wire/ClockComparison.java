package se.budkavle.bot.discord.wire;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Compares the machine's clock with Discord's time. Between two questions to Discord, a monotonic clock tells how much
 * time has passed, so that a clock that somebody sets is noticed at once and without a request.
 */
class ClockComparison {

    /** Some seconds of difference are normal: Discord rounds its time to seconds, and the request takes time too. */
    private static final Duration SMALL = Duration.ofSeconds(10);

    private final RestClient rest;
    private final Clock machine;
    private final LongSupplier nanos;
    private volatile @Nullable Known known;

    /**
     * Creates the comparison.
     *
     * @param machine the machine's clock; the rest of the bot may use another clock
     * @param nanos a monotonic clock in nanoseconds
     */
    ClockComparison(RestClient rest, Clock machine, LongSupplier nanos) {
        this.rest = rest;
        this.machine = machine;
        this.nanos = nanos;
    }

    /** Discord's time and the monotonic time at which it was that time, in nanoseconds. */
    private record Known(Instant time, long nanos) {}

    /** Asks Discord for its time. Returns by how much the machine's clock is ahead, negative if it is behind. */
    Duration ask() throws IOException {
        var time = rest.time();
        known = new Known(time, nanos.getAsLong());
        return Duration.between(time, machine.instant());
    }

    /** Returns by how much the machine's clock is ahead now; empty if Discord was never asked. */
    Optional<Duration> ahead() {
        return Optional.ofNullable(known)
                .map(then -> Duration.between(then.time.plusNanos(nanos.getAsLong() - then.nanos), machine.instant()));
    }

    static boolean isWrong(Duration ahead) {
        return ahead.abs().compareTo(SMALL) > 0;
    }
}
