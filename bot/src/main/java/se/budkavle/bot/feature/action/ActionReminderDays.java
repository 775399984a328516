package se.budkavle.bot.feature.action;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.WorkingDays;

/** Computes on which days people are reminded of an action, in working days before and after its last day. */
@Component
class ActionReminderDays {

    private final ActionSettings settings;
    private final WorkingDays days;

    ActionReminderDays(ActionSettings settings, WorkingDays days) {
        this.settings = settings;
        this.days = days;
    }

    /** Returns the day from which people are reminded that the last day is near. */
    LocalDate before(LocalDate dueOn) {
        var day = dueOn;
        for (int count = 0; count < settings.remindsBefore(); count++) {
            day = days.previousWorkingDay(day, false);
        }
        return day;
    }

    /** Returns the day from which people are reminded that the last day is over. */
    LocalDate after(LocalDate dueOn) {
        var day = dueOn;
        for (int count = 0; count < settings.remindsAfter(); count++) {
            day = days.nextWorkingDay(day, false);
        }
        return day;
    }

    /** Returns the latest last day that is near enough on this day to remind people of it. */
    LocalDate latestNear(LocalDate today) {
        var day = today;
        for (int count = 0; count < settings.remindsBefore(); count++) {
            day = days.nextWorkingDay(day, false);
        }
        // A last day on the days off that follow is reminded of on the same day as one on the working day after them.
        return days.nextWorkingDay(day, false);
    }
}
