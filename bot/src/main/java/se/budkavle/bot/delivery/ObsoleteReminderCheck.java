package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Component;
import se.budkavle.storage.delivery.Deliveries;

/**
 * Checks whether a late reminder is obsolete, for example after an outage. A late reminder is obsolete if a newer
 * message about the same matter replaces it.
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
     * Returns whether the late reminder must be skipped. The reminder must be skipped if the next reminder about the
     * same matter is due as well. The reminder must also be skipped if the first message, which asks people for an
     * answer, is still waiting, or was sent after the reminder's planned time.
     *
     * @param scheduled the planned times of all reminders about the same matter
     * @param askingKey the key of the first message, which asks people for an answer
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
