package se.budkavle.bot.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * A health indicator with a name of its own. Answers at once, because the bot reads it at every tick: it reports what
 * is known and does not wait for a server.
 */
public interface HealthPart extends HealthIndicator {

    /** The status of a part that an administrator should look at, while the bot still does its work. */
    Status WARNING = new Status("WARNING");

    /** The detail that says why a part is down. Together with the part's name, it selects the text about it. */
    String REASON = "reason";

    String name();

    @Override
    Health health();

    static Health.Builder down(String reason) {
        return Health.down().withDetail(REASON, reason);
    }
}
