package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Component;
import se.budkavle.storage.delivery.Deliveries;

/**
 * Checks whether a late reminder is obsolete, for example after an outage, because a newer message about the same
 * question replaces it.
 */
@Component
public class ObsoleteReminderCheck {

    private final Deliveries deliveries;
    private final Clock clock;

    ObsoleteReminderCheck(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Returns whether the late reminder must be skipped because the next reminder about the same question is already
     * due. The reminder is also skipped if the message that first asks the question is still waiting, or was sent after
     * the reminder's planned time.
     *
     * @param scheduled the planned times of all reminders about the same question
     * @param askingKey the key of the queued message that first asks the question
     */
    public boolean isOvertaken(Instant reminder, Collection<Instant> scheduled, String askingKey) {
        var now = clock.instant();
        return !reminder.isAfter(now)
                && (scheduled.stream().anyMatch(at -> at.isAfter(reminder) && !at.isAfter(now))
                        || deliveries
                                .findByKey(askingKey)
                                .filter(asking -> asking.isWaitingOrSentSince(reminder))
                                .isPresent());
    }
}
