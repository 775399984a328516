package se.budkavle.bot.feature.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.DailyReminderQueue;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionReminder;
import se.budkavle.storage.minutes.ActionReminder.Kind;
import se.budkavle.storage.minutes.ActionReminders;
import se.budkavle.storage.minutes.Actions;

/**
 * Queues the reminders of actions (tasks): one private message a day for each person, about all of the person's
 * actions.
 */
@Component
class ActionReminderQueue {

    /** A date that is later than all due dates, for searches that need no upper limit. */
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final Actions actions;
    private final ActionReminders reminders;
    private final ActionReminderDays days;
    private final ActionResponsibles responsibles;
    private final Deliveries deliveries;
    private final DailyReminderQueue daily;
    private final NoticeTime times;
    private final Association association;
    private final Clock clock;

    ActionReminderQueue(
            Actions actions,
            ActionReminders reminders,
            ActionReminderDays days,
            ActionResponsibles responsibles,
            Deliveries deliveries,
            DailyReminderQueue daily,
            NoticeTime times,
            Association association,
            Clock clock) {
        this.actions = actions;
        this.reminders = reminders;
        this.days = days;
        this.responsibles = responsibles;
        this.deliveries = deliveries;
        this.daily = daily;
        this.times = times;
        this.association = association;
        this.clock = clock;
    }

    /** Returns the open actions for which a reminder is due now because their due date is near. */
    @Transactional(readOnly = true)
    List<Action> near(LocalDate today) {
        return actions.notRemindedBefore(today, days.latestNear(today)).stream()
                .filter(action -> isNear(action, today))
                .toList();
    }

    /** Returns the open actions for which a reminder is due now because their due date has passed. */
    @Transactional(readOnly = true)
    List<Action> over(LocalDate today) {
        return actions.notRemindedAfter(today).stream()
                .filter(action -> !days.after(action.requiredDueOn()).isAfter(today))
                .toList();
    }

    /**
     * Returns the reminders of open actions with the days on which they are due. Omits reminders that are already
     * queued. The days may be in the past.
     */
    @Transactional(readOnly = true)
    List<PlannedActionReminder> planned() {
        return Stream.concat(
                        actions.notRemindedBefore(association.today(clock), LATEST).stream()
                                .map(action -> new PlannedActionReminder(
                                        action, Kind.BEFORE, days.before(action.requiredDueOn())))
                                .filter(reminder -> isSetBefore(reminder.action(), reminder.day())),
                        actions.notRemindedAfter(LATEST).stream()
                                .map(action -> new PlannedActionReminder(
                                        action, Kind.AFTER, days.after(action.requiredDueOn()))))
                .toList();
    }

    /**
     * Queues the reminder of an action to the responsible people who are not absent today. Queues nothing if all
     * responsible people are absent today, or if the bot has already sent one of these people a reminder today. Who
     * skips today's reminder before it is queued skips it for this action too.
     */
    @Transactional
    void queue(String actionId, Kind kind) {
        var action = actions.findById(actionId).orElseThrow();
        var today = association.today(clock);
        var absent = responsibles.absentOn(today);
        Set<String> people = responsibles.of(action).stream()
                .filter(person -> !absent.contains(person))
                .collect(Collectors.toSet());
        var keys = people.stream()
                .map(person -> ActionDeliveryKeys.reminder(person, today))
                .toList();
        if (people.isEmpty()
                || deliveries.findAllByKeyIn(keys).stream()
                        .anyMatch(one -> !one.isUnwritten() && !one.isSkippedByHand())) {
            return;
        }
        reminders.save(ActionReminder.of(action, kind, today));
        people.forEach(person -> daily.queue(ActionDeliveryKeys.REMINDER, person, List.of(today), clock.instant()));
    }

    private boolean isNear(Action action, LocalDate today) {
        var from = days.before(action.requiredDueOn());
        return !from.isAfter(today) && isSetBefore(action, from);
    }

    /**
     * Returns whether somebody chose the action's due date before the day of the reminder. A due date that was chosen
     * on or after the reminder day needs no reminder, because people have only just been told the date.
     */
    private boolean isSetBefore(Action action, LocalDate from) {
        return times.dayOf(action.dueSetAt()).isBefore(from);
    }
}
