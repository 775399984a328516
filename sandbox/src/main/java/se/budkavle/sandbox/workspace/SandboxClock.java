package se.budkavle.sandbox.workspace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clock of the imitated Discord. People can stop the clock and move it forward, but never back. */
public final class SandboxClock extends Clock {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxClock.class);

    private final Clock real;
    private final ZoneId zone;
    private final CopyOnWriteArrayList<Runnable> moved = new CopyOnWriteArrayList<>();
    private volatile Duration offset = Duration.ZERO;
    private volatile @Nullable Instant stoppedAt;
    private volatile Supplier<Optional<Instant>> nextDue = Optional::empty;
    private volatile Optional<Instant> lastKnownNext = Optional.empty();

    public SandboxClock(Clock real, ZoneId zone) {
        this.real = real;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        Instant stopped = stoppedAt;
        return stopped != null ? stopped : real.instant().plus(offset);
    }

    public Instant real() {
        return real.instant();
    }

    public boolean stopped() {
        return stoppedAt != null;
    }

    /**
     * Returns the duration by which this clock is ahead of the real time. If the clock was stopped and is now behind
     * the real time, returns zero.
     */
    public Duration offset() {
        return atLeastZero(Duration.between(real.instant(), instant()));
    }

    /**
     * Returns the time at which the bot's next task is due, according to the most recent result of {@link #askNext}.
     * Returns empty if no task is planned.
     */
    public Optional<Instant> next() {
        return lastKnownNext;
    }

    /**
     * Asks the bot for the due time of its next task. The request runs on another thread, because the bot may need some
     * time to respond. If the bot fails to respond, the returned future completes with the previous due time.
     */
    public CompletableFuture<Optional<Instant>> askNext() {
        return CompletableFuture.supplyAsync(nextDue).handle((next, failure) -> {
            if (failure != null) {
                LOG.warn("The next due time could not be determined", failure);
                return lastKnownNext;
            }
            lastKnownNext = next;
            return next;
        });
    }

    public void stop() {
        synchronized (this) {
            stoppedAt = instant();
        }
        notifyListeners();
    }

    /**
     * Starts a stopped clock again, at the time at which it was stopped. If the real time is later, the clock starts at
     * the real time.
     */
    public void go() {
        synchronized (this) {
            offset = offset();
            stoppedAt = null;
        }
        notifyListeners();
    }

    public void advance(Duration step) {
        if (step.isNegative()) {
            throw new Refusal(ApiError.CLOCK_GOES_FORWARD);
        }
        set(instant().plus(step));
    }

    public void set(Instant moment) {
        synchronized (this) {
            if (moment.isBefore(instant().minusSeconds(1))) {
                throw new Refusal(ApiError.CLOCK_GOES_FORWARD);
            }
            if (stoppedAt != null) {
                stoppedAt = moment;
            } else {
                offset = atLeastZero(Duration.between(real.instant(), moment));
            }
        }
        notifyListeners();
    }

    /**
     * Moves the clock to one second after the due time of the bot's next task. Does nothing if the clock has already
     * passed that time. Throws a {@code Refusal} if no task is planned.
     */
    public void advanceToNext() {
        Instant due = next().orElseThrow(() -> new Refusal(ApiError.NOTHING_DUE));
        if (!due.isBefore(instant())) {
            set(due.plusSeconds(1));
        }
    }

    public void nextDueFrom(Supplier<Optional<Instant>> source) {
        nextDue = source;
    }

    public void onMove(Runnable listener) {
        moved.add(listener);
    }

    void restore(Duration savedOffset, @Nullable Instant savedStop) {
        offset = savedOffset;
        stoppedAt = savedStop;
    }

    @Nullable
    Instant stoppedAt() {
        return stoppedAt;
    }

    /**
     * Notifies the listeners of a change of the clock. The caller must not hold this clock's lock, because listeners
     * take other locks.
     */
    private void notifyListeners() {
        moved.forEach(Runnable::run);
    }

    private static Duration atLeastZero(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        Clock mine = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return other;
            }

            @Override
            public Clock withZone(ZoneId another) {
                return mine.withZone(another);
            }

            @Override
            public Instant instant() {
                return mine.instant();
            }
        };
    }
}
