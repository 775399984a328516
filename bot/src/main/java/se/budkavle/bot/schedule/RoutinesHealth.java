package se.budkavle.bot.schedule;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import se.budkavle.bot.health.HealthPart;

/** Reports whether the background routines run: when the last tick ended, and which routines fail. */
@Component
class RoutinesHealth implements HealthPart {

    /** A tick comes twice a second, but all threads may be busy for some time. */
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
