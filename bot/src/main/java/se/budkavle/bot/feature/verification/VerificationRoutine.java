package se.budkavle.bot.feature.verification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.bot.view.minutes.VerificationKeys;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

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
    private final Deliveries deliveries;
    private final NoticeTime times;

    VerificationRoutine(UnverifiedMinutesFinder missing, Deliveries deliveries, NoticeTime times) {
        this.missing = missing;
        this.deliveries = deliveries;
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
        var due = new LinkedHashSet<Told>();
        missing.due().stream()
                .filter(one -> one.dueAt().isAfter(now.minus(LATEST)))
                .forEach(one -> one.state()
                        .missing()
                        .forEach(person -> due.add(
                                new Told(VerificationKeys.REMINDER, person.personId(), times.dayOf(one.dueAt())))));
        missing.overdue().stream()
                .filter(one -> one.dueAt().isAfter(now.minus(LATEST)))
                .forEach(one -> missing.told(one)
                        .forEach(person ->
                                due.add(new Told(VerificationKeys.OVERDUE, person, times.dayOf(one.dueAt())))));
        due.forEach(one -> items.handle(one.personId(), () -> queue(one, now)));
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return missing.next(looked);
    }

    /**
     * Identifies a message by the name of its composer (message builder), the person who gets the message, and the day.
     */
    record Told(String composer, String personId, LocalDate day) {

        String key() {
            return VerificationKeys.daily(composer, personId, day);
        }

        Delivery at(Instant dueAt, Instant now) {
            return Delivery.of(
                    key(),
                    composer,
                    VerificationKeys.dailySubject(personId, day),
                    Addressee.person(personId),
                    dueAt,
                    now);
        }
    }

    private void queue(Told one, Instant now) {
        if (deliveries.findByKey(one.key()).isEmpty()) {
            deliveries.save(one.at(times.soonest(now, Instant.MAX, false), now));
        }
    }
}
