package se.budkavle.bot.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * A named part of the health report, such as the database. An implementation must return the health without waiting for
 * a server, because the bot reads all parts at short intervals.
 */
public interface HealthPart extends HealthIndicator {

    /** The status of a part that still works but needs an administrator's attention. */
    Status WARNING = new Status("WARNING");

    /**
     * The key of the detail that contains the reason why a part is down. Together, the part's name and the reason form
     * the message bundle key of the text that announces the fault.
     */
    String REASON = "reason";

    String name();

    @Override
    Health health();

    static Health.Builder down(String reason) {
        return Health.down().withDetail(REASON, reason);
    }
}
