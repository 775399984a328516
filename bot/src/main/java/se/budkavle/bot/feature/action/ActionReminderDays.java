package se.budkavle.bot.feature.action;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.WorkingDays;

/**
 * Computes the days on which people are reminded of an action. The configuration says how many working days before and
 * after the due date these days are.
 */
@Component
class ActionReminderDays {

    private final ActionSettings settings;
    private final WorkingDays days;

    ActionReminderDays(ActionSettings settings, WorkingDays days) {
        this.settings = settings;
        this.days = days;
    }

    /** Returns the first day on which the bot reminds people that this due date is near. */
    LocalDate before(LocalDate dueOn) {
        var day = dueOn;
        for (int count = 0; count < settings.remindsBefore(); count++) {
            day = days.previousWorkingDay(day, false);
        }
        return day;
    }

    /** Returns the first day on which the bot reminds people that this due date has passed. */
    LocalDate after(LocalDate dueOn) {
        var day = dueOn;
        for (int count = 0; count < settings.remindsAfter(); count++) {
            day = days.nextWorkingDay(day, false);
        }
        return day;
    }

    /** Returns the latest of the coming due dates of which the bot reminds people on this day. */
    LocalDate latestNear(LocalDate today) {
        var day = today;
        for (int count = 0; count < settings.remindsBefore(); count++) {
            day = days.nextWorkingDay(day, false);
        }
        // Includes the days off that follow. People are reminded of a due date on a day off on the same day as of a due
        // date on the next working day.
        return days.nextWorkingDay(day, false);
    }
}
