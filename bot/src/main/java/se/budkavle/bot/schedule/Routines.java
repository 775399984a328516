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
 * Runs all routines, or one routine by its name. A tick of the scheduler runs a routine only if the pause since the
 * routine's last run is over.
 */
@Component
public class Routines {

    private static final Logger log = LoggerFactory.getLogger(Routines.class);

    private final Map<String, RoutineLoop> loops = new LinkedHashMap<>();
    private final List<BeforeTick> checks;
    private final Clock clock;
    private final AtomicBoolean checksWork = new AtomicBoolean(true);
    private volatile long lastTick = System.nanoTime();

    Routines(List<Routine> routines, List<BeforeTick> checks, Clock clock) {
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

    /** Runs the named routine if its pause is over. Failures are logged and retried, and do not stop other routines. */
    public void tick(String name) {
        tick(List.of(named(name)));
    }

    /** Runs every routine whose pause is over. */
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

    /** Runs the checks. Only the first of several failures in a row is logged, because a tick comes twice a second. */
    private boolean areChecksDone() {
        try {
            checks.forEach(BeforeTick::check);
            checksWork.set(true);
            return true;
        } catch (RuntimeException e) {
            if (checksWork.getAndSet(false)) {
                log.error("The checks before the routines failed; the routines that send wait for them", e);
            }
            return false;
        }
    }

    /**
     * Returns the next time at which an item of the named routine becomes due or is retried; empty if none is known.
     */
    public Optional<Instant> nextDue(String name) {
        return named(name).nextDue(clock.instant());
    }

    private RoutineLoop named(String name) {
        return Objects.requireNonNull(loops.get(name), name);
    }

    /**
     * Returns the next time at which an item of any routine becomes due or is retried. All routines are queried twice,
     * because a routine may queue work for one that was queried before it.
     */
    public Optional<Instant> nextDue() {
        return Stream.of(earliest(), earliest()).flatMap(Optional::stream).min(Instant::compareTo);
    }

    private Optional<Instant> earliest() {
        return loops.keySet().stream().flatMap(name -> nextDue(name).stream()).min(Instant::compareTo);
    }

    /** Returns how long ago a tick of any routine last ended. */
    Duration sinceLastTick() {
        return Duration.ofNanos(System.nanoTime() - lastTick);
    }

    /** Returns the names of the routines whose last run failed, other than because the database was unavailable. */
    List<String> failing() {
        return loops.entrySet().stream()
                .filter(loop -> loop.getValue().isFailing())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the exception of a routine that is failing now; empty if none is. Only tests use this method. */
    public Optional<RuntimeException> failure() {
        return loops.values().stream().flatMap(loop -> loop.failure().stream()).findFirst();
    }
}
