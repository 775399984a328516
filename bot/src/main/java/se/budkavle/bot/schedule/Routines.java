package se.budkavle.bot.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** All routines by their names; each may be ticked as often as one likes and looks when it is time. */
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

    /** Lets one routine look, if it is time to; what goes wrong is logged and tried again, and stops no other. */
    public void tick(String name) {
        loops.get(name).tick(clock.instant());
    }

    /** Lets every routine look. */
    public void tick() {
        loops.values().forEach(loop -> loop.tick(clock.instant()));
    }

    /** The next moment at which this routine will have something to do. */
    public Optional<Instant> nextDue(String name) {
        return loops.get(name).nextDue(clock.instant());
    }

    /** The next moment at which any routine will have something to do. */
    public Optional<Instant> nextDue() {
        return loops.keySet().stream().flatMap(name -> nextDue(name).stream()).min(Instant::compareTo);
    }

    /** Why something fails at present, whichever; for tests, which are to hear of it. */
    public Optional<RuntimeException> failure() {
        return loops.values().stream().flatMap(loop -> loop.failure().stream()).findFirst();
    }
}
