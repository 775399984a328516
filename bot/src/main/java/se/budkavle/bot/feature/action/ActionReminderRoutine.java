package se.budkavle.bot.feature.action;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.minutes.ActionReminder.Kind;

/**
 * Queues the daily reminders of actions (tasks) in working hours. On each working day, begins at the hour at which the
 * bot sends meeting notices.
 */
@Component
class ActionReminderRoutine implements Routine {

    private final ActionReminderQueue queue;
    private final NoticeTime times;
    private final Association association;
    private final Clock clock;

    ActionReminderRoutine(ActionReminderQueue queue, NoticeTime times, Association association, Clock clock) {
        this.queue = queue;
        this.times = times;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "action";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        var today = association.today(clock);
        if (now.isBefore(times.morning(today))
                || times.moved(now, Instant.MAX, false).why().isPresent()) {
            return;
        }
        queue.near(today)
                .forEach(action -> items.handle(action.id() + " before", () -> queue.queue(action.id(), Kind.BEFORE)));
        queue.over(today)
                .forEach(action -> items.handle(action.id() + " after", () -> queue.queue(action.id(), Kind.AFTER)));
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return queue.planned().stream()
                .map(reminder -> times.morning(reminder.day()))
                .filter(at -> at.isAfter(looked))
                .min(Instant::compareTo);
    }
}
