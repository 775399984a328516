package se.budkavle.bot.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Runs one routine when its pause is over, isolates its items from one another, and retries failed items after growing
 * pauses.
 *
 * <p>A failure is logged only the first time, and its end is logged too. Failures are kept in memory only, so that
 * after a restart everything is retried at once.
 */
class RoutineLoop {

    private static final Logger log = LoggerFactory.getLogger(RoutineLoop.class);
    /** Short pauses, because the database may return at any time and the routine's whole work waits for it. */
    private static final Backoff LOOKS = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private static final Backoff ITEMS = new Backoff(Duration.ofSeconds(10), Duration.ofHours(1));

    private final Routine routine;
    private final Map<String, Failed> failedItems = new ConcurrentHashMap<>();
    private volatile @Nullable Instant looked;
    private volatile @Nullable Failed failedLook;

    RoutineLoop(Routine routine) {
        this.routine = routine;
    }

    private record Failed(int times, Instant at, Instant again, RuntimeException cause) {

        static Failed once(@Nullable Failed before, Backoff backoff, Instant now, RuntimeException cause) {
            int times = before == null ? 1 : before.times + 1;
            return new Failed(times, now, now.plus(backoff.after(times)), cause);
        }

        /**
         * Returns whether the pause before the retry is over; also true before the failure, because the clock may have
         * been set back.
         */
        boolean isOver(Instant now) {
            return !now.isBefore(again) || now.isBefore(at);
        }
    }

    void tick(Instant now) {
        if (!isTimeToLook(now)) {
            return;
        }
        var seen = ConcurrentHashMap.<String>newKeySet();
        try {
            routine.look(now, (id, action) -> handle(id, action, now, seen));
        } catch (RuntimeException e) {
            lookFailed(now, e);
            return;
        }
        if (failedLook != null) {
            log.info("The routine {} works again after {} failures", routine.name(), failedLook.times());
        }
        failedLook = null;
        looked = now;
        failedItems.keySet().retainAll(seen);
    }

    /**
     * Returns when the routine next has something to do: at its next due item, but not before its next run, or at its
     * next retry.
     */
    Optional<Instant> nextDue(Instant now) {
        var last = looked;
        boolean setBack = last != null && now.isBefore(last);
        var due = nextDueAfter(last == null ? Instant.EPOCH : setBack ? now : last);
        var looks =
                failedLook != null ? failedLook.again() : last == null || setBack ? now : last.plus(routine.every());
        return Stream.concat(due.stream(), failedItems.values().stream().map(Failed::again))
                .min(Instant::compareTo)
                .map(at -> at.isBefore(looks) ? looks : at);
    }

    /**
     * Returns the routine's next due time; empty if it throws, so that the times of other routines are still found. The
     * failure is logged when the routine runs.
     */
    private Optional<Instant> nextDueAfter(Instant moment) {
        try {
            return routine.nextDue(moment);
        } catch (RuntimeException e) {
            log.debug("The routine {} cannot say when it is due", routine.name(), e);
            return Optional.empty();
        }
    }

    /** Returns a failure that has not been followed by a success; tests use it to notice failures. */
    Optional<RuntimeException> failure() {
        return Stream.concat(Stream.ofNullable(failedLook), failedItems.values().stream())
                .map(Failed::cause)
                .findFirst();
    }

    private boolean isTimeToLook(Instant now) {
        if (failedLook != null) {
            return failedLook.isOver(now);
        }
        return looked == null || now.isBefore(looked) || !now.isBefore(looked.plus(routine.every()));
    }

    private void handle(String id, Runnable action, Instant now, Set<String> seen) {
        seen.add(id);
        var before = failedItems.get(id);
        if (before != null && !before.isOver(now)) {
            return;
        }
        try {
            action.run();
        } catch (RuntimeException e) {
            var failed = Failed.once(before, ITEMS, now, e);
            failedItems.put(id, failed);
            if (isConflict(e) ? failed.times() == 2 : before == null || isConflict(before.cause())) {
                log.error(
                        "The routine {} failed at {}; it is tried again from {} on, the others go on",
                        routine.name(),
                        id,
                        failed.again(),
                        e);
            }
            return;
        }
        if (before != null) {
            failedItems.remove(id);
            log.info("The routine {} has done {} after {} failures", routine.name(), id, before.times());
        }
    }

    /**
     * Returns whether another instance or a press has changed the same row; only a repeated conflict is logged as an
     * error.
     */
    private static boolean isConflict(RuntimeException e) {
        return e instanceof ConcurrencyFailureException || e instanceof DuplicateKeyException;
    }

    private void lookFailed(Instant now, RuntimeException e) {
        var failed = Failed.once(failedLook, LOOKS, now, e);
        if (failedLook == null) {
            log.error("The routine {} failed; it looks again from {} on", routine.name(), failed.again(), e);
        }
        failedLook = failed;
    }
}
