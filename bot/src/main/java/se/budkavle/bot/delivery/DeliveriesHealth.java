package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.budkavle.bot.health.HealthPart;
import se.budkavle.storage.delivery.DeliveryQueue;

/**
 * Reports the health state "down" if a message has waited too long although it could be sent. Ignores messages that
 * wait for a retry, and messages that wait because sending is paused.
 */
@Component
class DeliveriesHealth implements HealthPart {

    /** The longest time that a message may wait although it could be sent. */
    private static final Duration LONG = Duration.ofMinutes(10);

    private final DeliveryQueue queue;
    private final Clock clock;

    DeliveriesHealth(DeliveryQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public Health health() {
        try {
            var now = clock.instant();
            var late =
                    Optional.ofNullable(queue.nextDueAt()).map(due -> Duration.between(Instant.ofEpochMilli(due), now));
            var health =
                    late.filter(any -> any.compareTo(LONG) > 0).isPresent() ? HealthPart.down("late") : Health.up();
            return health.withDetail("oldestDueSecondsAgo", oldestDue(now).toSeconds())
                    .build();
        } catch (DataAccessException | TransactionException e) {
            return Health.unknown().build();
        }
    }

    /** Returns how long the oldest message in the queue has been overdue; zero if no message is overdue. */
    private Duration oldestDue(Instant now) {
        return Optional.ofNullable(queue.oldestDueAt(now))
                .map(due -> Duration.between(Instant.ofEpochMilli(due), now))
                .orElse(Duration.ZERO);
    }
}
