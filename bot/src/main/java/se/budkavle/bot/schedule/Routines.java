package se.budkavle.bot.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs all routines, or one routine by its name. When the scheduler triggers a routine (a tick), the routine runs only
 * if its interval has passed since its latest run.
 */
@Component
public class Routines {

    private static final Logger log = LoggerFactory.getLogger(Routines.class);

    private final Map<String, RoutineLoop> loops = new LinkedHashMap<>();
    private final List<PreRunCheck> checks;
    private final Clock clock;
    private final AtomicBoolean checksWork = new AtomicBoolean(true);
    private volatile long lastTick = System.nanoTime();

    Routines(List<Routine> routines, List<PreRunCheck> checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
        for (var routine : routines) {
            if (loops.put(routine.name(), new RoutineLoop(routine)) != null) {
                throw new IllegalArgumentException("Two routines are called " + routine.name());
            }
        }
    }

    public Set<String> names() {
        return Set.copyOf(loops.keySet());
    }

    /**
     * Runs the named routine if its interval has passed. A failure is logged and retried, and does not stop other
     * routines.
     */
    public void tick(String name) {
        tick(List.of(named(name)));
    }

    /** Runs every routine whose interval has passed. */
    public void tick() {
        tick(loops.values());
    }

    private void tick(Collection<RoutineLoop> due) {
        boolean isChecked = areChecksDone();
        due.stream()
                .filter(loop -> isChecked || loop.isIndependentOfChecks())
                .forEach(loop -> loop.tick(clock.instant()));
        lastTick = System.nanoTime();
    }

    /**
     * Runs the checks before a tick and returns whether all succeeded. Logs only the first of several failures in a
     * row, because ticks come twice a second.
     */
    private boolean areChecksDone() {
        try {
            checks.forEach(PreRunCheck::check);
            checksWork.set(true);
            return true;
        } catch (RuntimeException e) {
            if (checksWork.getAndSet(false)) {
                log.error("The checks before the routines failed; the routines that send wait for them", e);
            }
            return false;
        }
    }

    /** Returns when the next item of the named routine becomes due or is retried; empty if the time is unknown. */
    public Optional<Instant> nextDue(String name) {
        return named(name).nextDue(clock.instant());
    }

    private RoutineLoop named(String name) {
        return Objects.requireNonNull(loops.get(name), name);
    }

    /**
     * Returns when the next item of any routine becomes due or is retried. Queries every routine twice, because a
     * routine may queue an item for a routine that was queried before.
     */
    public Optional<Instant> nextDue() {
        return Stream.of(earliest(), earliest()).flatMap(Optional::stream).min(Instant::compareTo);
    }

    private Optional<Instant> earliest() {
        return loops.keySet().stream().flatMap(name -> nextDue(name).stream()).min(Instant::compareTo);
    }

    /** Returns the time since the latest tick of any routine ended. */
    Duration sinceLastTick() {
        return Duration.ofNanos(System.nanoTime() - lastTick);
    }

    /** Returns the names of the routines whose latest run failed for another reason than an unavailable database. */
    List<String> failing() {
        return loops.entrySet().stream()
                .filter(loop -> loop.getValue().isFailing())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the exception of a routine that is failing now; empty if there is none. Only tests use this method. */
    public Optional<RuntimeException> failure() {
        return loops.values().stream().flatMap(loop -> loop.failure().stream()).findFirst();
    }
}
