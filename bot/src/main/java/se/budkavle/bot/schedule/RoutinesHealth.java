package se.budkavle.bot.schedule;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import se.budkavle.bot.health.HealthPart;

/**
 * Reports whether the background routines run. The report contains the time since the latest tick (the scheduler's call
 * of a routine) and the names of the failing routines.
 */
@Component
class RoutinesHealth implements HealthPart {

    /**
     * The time without a tick after which the health report shows the routines as down. A tick normally comes twice a
     * second, but it can be late while all threads are busy.
     */
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Routines routines;

    RoutinesHealth(Routines routines) {
        this.routines = routines;
    }

    @Override
    public String name() {
        return "routines";
    }

    @Override
    public Health health() {
        var since = routines.sinceLastTick();
        var failing = routines.failing();
        var health = since.compareTo(LONG) > 0
                ? HealthPart.down("stopped")
                : failing.isEmpty() ? Health.up() : HealthPart.down("failing").withDetail("failing", failing);
        return health.withDetail("lastTickSecondsAgo", since.toSeconds()).build();
    }
}
