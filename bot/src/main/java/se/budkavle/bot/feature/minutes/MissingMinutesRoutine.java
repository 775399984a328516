package se.budkavle.bot.feature.minutes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.DailyReminderQueue;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.bot.view.minutes.MissingMinutes;

/**
 * Queues private reminders to the writers of minutes if the minutes have not been sent some days after the meeting. A
 * person gets at most one reminder for each due day, about all meetings whose reminders are due on that day. After an
 * outage, a person gets one reminder for all days that were missed.
 */
@Component
class MissingMinutesRoutine implements Routine {

    /** The maximum delay after which a reminder is still queued, for example after an outage. */
    private static final Duration LATEST = Duration.ofDays(4);

    private final MissingMinutes missing;
    private final DailyReminderQueue reminders;
    private final NoticeTime times;

    MissingMinutesRoutine(MissingMinutes missing, DailyReminderQueue reminders, NoticeTime times) {
        this.missing = missing;
        this.reminders = reminders;
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
        var due = new LinkedHashMap<String, SortedSet<LocalDate>>();
        missing.due().stream()
                .filter(one -> one.dueAt().isAfter(now.minus(LATEST)))
                .forEach(one -> addWriters(one, due));
        due.forEach((person, days) ->
                items.handle(person, () -> reminders.queue(MissingMinutesComposer.NAME, person, days, now)));
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return missing.next(looked);
    }

    private void addWriters(MissingMinutes.Reminder reminder, Map<String, SortedSet<LocalDate>> due) {
        var day = times.dayOf(reminder.dueAt());
        missing.writers(reminder.meeting())
                .forEach(person ->
                        due.computeIfAbsent(person, any -> new TreeSet<>()).add(day));
    }
}
