package se.budkavle.bot.feature.verification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.DailyReminderQueue;
import se.budkavle.bot.feature.verification.UnverifiedMinutesFinder.Unverified;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.bot.view.minutes.VerificationKeys;

/**
 * Queues private reminders to verifiers who have not confirmed formal minutes, and messages to coordinators after the
 * deadline. A person gets at most one message of each kind a day, about all minutes for which a message is due that
 * day.
 */
@Component
class VerificationRoutine implements Routine {

    /**
     * The maximum delay of a message about unconfirmed minutes, for example after an outage. The bot does not queue
     * messages with a longer delay.
     */
    private static final Duration LATEST = Duration.ofDays(4);

    private final UnverifiedMinutesFinder missing;
    private final DailyReminderQueue reminders;
    private final NoticeTime times;

    VerificationRoutine(UnverifiedMinutesFinder missing, DailyReminderQueue reminders, NoticeTime times) {
        this.missing = missing;
        this.reminders = reminders;
        this.times = times;
    }

    @Override
    public String name() {
        return "adjusting";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        var due = new LinkedHashMap<Told, Set<LocalDate>>();
        missing.due().stream()
                .filter(one -> one.dueAt().isAfter(now.minus(LATEST)))
                .forEach(one -> one.state()
                        .missing()
                        .forEach(person -> add(due, VerificationKeys.REMINDER, person.personId(), one)));
        missing.overdue().stream()
                .filter(one -> one.dueAt().isAfter(now.minus(LATEST)))
                .forEach(one -> missing.told(one).forEach(person -> add(due, VerificationKeys.OVERDUE, person, one)));
        due.forEach((told, days) ->
                items.handle(told.personId(), () -> reminders.queue(told.composer(), told.personId(), days, now)));
    }

    /** Identifies messages by the name of their composer (message builder) and the person who gets them. */
    private record Told(String composer, String personId) {}

    private void add(Map<Told, Set<LocalDate>> due, String composer, String personId, Unverified minutes) {
        due.computeIfAbsent(new Told(composer, personId), any -> new LinkedHashSet<>())
                .add(times.dayOf(minutes.dueAt()));
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return missing.next(looked);
    }
}
