package se.budkavle.bot.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All routines by their names; a tick runs a routine only if its pause is over. */
@Component
public class Routines {

    private final Map<String, RoutineLoop> loops = new LinkedHashMap<>();
    private final Clock clock;

    Routines(List<Routine> routines, Clock clock) {
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

    /** Runs one routine if its pause is over; failures are logged and retried, and stop no other routine. */
    public void tick(String name) {
        named(name).tick(clock.instant());
    }

    /** Runs every routine whose pause is over. */
    public void tick() {
        loops.values().forEach(loop -> loop.tick(clock.instant()));
    }

    /** Returns the next time at which this routine has something to do. */
    public Optional<Instant> nextDue(String name) {
        return named(name).nextDue(clock.instant());
    }

    private RoutineLoop named(String name) {
        return Objects.requireNonNull(loops.get(name), name);
    }

    /**
     * Returns the next time at which any routine has something to do. Each routine is queried twice, because one may
     * store work for another that was queried before it.
     */
    public Optional<Instant> nextDue() {
        return Stream.of(earliest(), earliest()).flatMap(Optional::stream).min(Instant::compareTo);
    }

    private Optional<Instant> earliest() {
        return loops.keySet().stream().flatMap(name -> nextDue(name).stream()).min(Instant::compareTo);
    }

    /** Returns any current failure; tests use it to notice failures. */
    public Optional<RuntimeException> failure() {
        return loops.values().stream().flatMap(loop -> loop.failure().stream()).findFirst();
    }
}
