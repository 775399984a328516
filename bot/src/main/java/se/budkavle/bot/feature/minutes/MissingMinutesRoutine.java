package se.budkavle.bot.feature.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.bot.view.minutes.MissingMinutes;
import se.budkavle.storage.delivery.Deliveries;

/**
 * Queues private reminders to the writers of minutes if the minutes have not been sent some days after the meeting. A
 * person gets at most one reminder for each due day, about all meetings whose reminders are due on that day. After an
 * outage, reminders for several due days may be sent on one day.
 */
@Component
class MissingMinutesRoutine implements Routine {

    /** The maximum delay after which a reminder is still queued, for example after an outage. */
    private static final Duration LATEST = Duration.ofDays(4);

    private final MissingMinutes missing;
    private final Deliveries deliveries;
    private final NoticeTime times;

    MissingMinutesRoutine(MissingMinutes missing, Deliveries deliveries, NoticeTime times) {
        this.missing = missing;
        this.deliveries = deliveries;
        this.times = times;
    }

    @Override
    public String name() {
        return "minutes";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        var due = new LinkedHashSet<MissingMinutesKey>();
        missing.due().stream()
                .filter(one -> one.dueAt().isAfter(now.minus(LATEST)))
                .forEach(one -> writers(one, due));
        due.forEach(one -> items.handle(one.personId(), () -> remind(one, now)));
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return missing.next(looked);
    }

    private void writers(MissingMinutes.Reminder reminder, Set<MissingMinutesKey> due) {
        var day = times.dayOf(reminder.dueAt());
        missing.writers(reminder.meeting()).forEach(person -> due.add(new MissingMinutesKey(person, day)));
    }

    private void remind(MissingMinutesKey one, Instant now) {
        if (deliveries.findByKey(one.key()).isEmpty()) {
            deliveries.save(one.at(times.soonest(now, Instant.MAX, false), now));
        }
    }
}
