package se.budkavle.bot.discord.wire;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import se.budkavle.bot.health.HealthPart;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;

/**
 * Requests the time from Discord every ten minutes, and reports the health state "down" if the machine's clock is
 * wrong.
 */
class ClockHealth implements HealthPart, Routine {

    private static final Logger log = LoggerFactory.getLogger(ClockHealth.class);
    private static final Duration BETWEEN_REQUESTS = Duration.ofMinutes(10);

    private final ClockComparison comparison;
    private final ConnectionState connection;

    ClockHealth(ClockComparison comparison, ConnectionState connection) {
        this.comparison = comparison;
        this.connection = connection;
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        if (isAskDue()) {
            try {
                comparison.ask();
            } catch (IOException e) {
                // Only logs the failure, because the comparison continues with the time from an earlier request.
                // GatewayHealth reports that Discord cannot be reached.
                log.debug("Discord does not tell the time: {}", e.getMessage());
            }
        }
    }

    /**
     * Returns whether to request Discord's time now. Always returns true while the clock seems wrong. A correct clock
     * seems wrong after the computer's sleep mode, because the monotonic clock stops during sleep mode.
     */
    private boolean isAskDue() {
        var ahead = comparison.ahead();
        return ahead.isEmpty()
                || ClockComparison.isWrong(ahead.get())
                || connection.connected() && comparison.sinceAsked().compareTo(BETWEEN_REQUESTS) >= 0;
    }

    @Override
    public Health health() {
        var ahead = comparison.ahead();
        if (ahead.isEmpty()) {
            return Health.up().build();
        }
        var health = ClockComparison.isWrong(ahead.get()) ? HealthPart.down("wrong") : Health.up();
        return health.withDetail("secondsAhead", ahead.get().toSeconds()).build();
    }
}
