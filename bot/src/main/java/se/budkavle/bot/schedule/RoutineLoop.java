package se.budkavle.bot.schedule;

import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import se.budkavle.bot.health.DatabaseOutageDetector;

/**
 * Runs one routine at its interval. Retries a failing item with exponential backoff, and continues to process the other
 * items.
 *
 * <p>If an item fails several times, usually logs only the first failure and the later success. If the database is
 * unavailable, all routines fail. During a database outage, each routine usually logs its failures at DEBUG only, and
 * HealthWatch logs the outage once. Failures are stored in memory only, so all failed items are retried immediately
 * after a restart.
 */
class RoutineLoop {

    private static final Logger log = LoggerFactory.getLogger(RoutineLoop.class);
    /**
     * The pauses before a routine is retried after a whole run has failed, for example because the database was
     * unavailable. The pauses are short, because all items of the routine wait for the retry.
     */
    private static final Backoff LOOKS = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private static final Backoff ITEMS = new Backoff(Duration.ofSeconds(10), Duration.ofHours(1));

    /**
     * The number of consecutive database failures of one item after which the failure is logged as an error. Ten
     * failures take at least two and a half minutes. The health report may not show a failure that affects only
     * individual items.
     */
    private static final int LASTING = 10;

    private final Routine routine;
    /**
     * Whether this routine has logged an item that failed {@code LASTING} times because of the database. The routine
     * logs only one item with such a failure, because the cause is the same for all of them.
     */
    private final AtomicBoolean lastingIsLogged = new AtomicBoolean();

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
         * Returns whether the pause before the item's retry is over. Returns true also if the clock was set back to a
         * time before the failure.
         */
        boolean isOver(Instant now) {
            return !now.isBefore(again) || now.isBefore(at);
        }
    }

    boolean isIndependentOfChecks() {
        return routine.isIndependentOfChecks();
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
        if (failedLook != null && !DatabaseOutageDetector.isReportedBy(failedLook.cause())) {
            log.info("The routine {} works again after {} failures", routine.name(), failedLook.times());
        }
        failedLook = null;
        looked = now;
        failedItems.keySet().retainAll(seen);
        if (failedItems.values().stream().noneMatch(item -> DatabaseOutageDetector.isReportedBy(item.cause()))) {
            lastingIsLogged.set(false);
        }
    }

    /**
     * Returns when the next item of the routine becomes due or is retried. The returned time is never before the
     * routine's next run. Returns empty if the time is unknown.
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
     * Returns when the routine's next item becomes due. Returns empty if the routine throws an exception, because the
     * caller still needs the due times of other routines.
     */
    private Optional<Instant> nextDueAfter(Instant moment) {
        try {
            return routine.nextDue(moment);
        } catch (RuntimeException e) {
            log.debug("The routine {} cannot say when it is due", routine.name(), e);
            return Optional.empty();
        }
    }

    /**
     * Returns the exception of a run or an item whose latest attempt has failed; empty if there is none. Only tests use
     * this method.
     */
    Optional<RuntimeException> failure() {
        return Stream.concat(Stream.ofNullable(failedLook), failedItems.values().stream())
                .map(Failed::cause)
                .findFirst();
    }

    /** Returns whether the latest run failed for another reason than an unavailable database. */
    boolean isFailing() {
        var failed = failedLook;
        return failed != null && !DatabaseOutageDetector.isReportedBy(failed.cause());
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
            var failed = Failed.once(before, DatabaseOutageDetector.isReportedBy(e) ? LOOKS : ITEMS, now, e);
            failedItems.put(id, failed);
            count();
            if (DatabaseOutageDetector.isReportedBy(e)) {
                if (failed.times() >= LASTING && lastingIsLogged.compareAndSet(false, true)) {
                    log.error("The routine {} cannot use the database for {} again and again", routine.name(), id, e);
                } else {
                    log.debug("The routine {} cannot use the database for {}", routine.name(), id);
                }
            } else if (isConflict(e)
                    ? failed.times() == 2
                    : before == null
                            || isConflict(before.cause())
                            || DatabaseOutageDetector.isReportedBy(before.cause())) {
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
            if (!DatabaseOutageDetector.isReportedBy(before.cause())) {
                log.info("The routine {} has done {} after {} failures", routine.name(), id, before.times());
            }
        }
    }

    /**
     * Returns whether the exception reports a conflict: another instance of the bot or a button press has changed the
     * same row. A conflict is logged as an error only if it occurs again at the retry.
     */
    private static boolean isConflict(RuntimeException e) {
        return e instanceof ConcurrencyFailureException || e instanceof DuplicateKeyException;
    }

    private void count() {
        Metrics.counter("budkavle.routine.failures", "routine", routine.name()).increment();
    }

    private void lookFailed(Instant now, RuntimeException e) {
        var failed = Failed.once(failedLook, LOOKS, now, e);
        count();
        if (DatabaseOutageDetector.isReportedBy(e)) {
            log.debug(
                    "The routine {} cannot use the database; it looks again from {} on",
                    routine.name(),
                    failed.again());
        } else if (failedLook == null || DatabaseOutageDetector.isReportedBy(failedLook.cause())) {
            log.error("The routine {} failed; it looks again from {} on", routine.name(), failed.again(), e);
        }
        failedLook = failed;
    }
}
