package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Component;
import se.budkavle.storage.delivery.Deliveries;

/** Finds late reminders, for example after an outage, that a newer message about the same matter has made obsolete. */
@Component
public class ObsoleteReminders {

    private final Deliveries deliveries;
    private final Clock clock;

    ObsoleteReminders(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Returns whether the late reminder must be skipped: a later reminder is due too, or the message that asks was sent
     * after the reminder's planned time.
     *
     * @param scheduled the times of all reminders about the same matter
     * @param askingKey the key of the message that asks
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
