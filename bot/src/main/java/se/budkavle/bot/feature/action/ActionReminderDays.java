package se.budkavle.bot.feature.action;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.WorkingDays;

/**
 * Computes the days on which people are reminded of an action. The configuration says how many working days before and
 * after the due date a reminder is sent.
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

    /** Returns the latest due date about which a reminder can be sent on the given day. */
    LocalDate latestNear(LocalDate today) {
        var day = today;
        for (int count = 0; count < settings.remindsBefore(); count++) {
            day = days.nextWorkingDay(day, false);
        }
        // Adds one working day. A due date on a day off has the same reminder day as a due date on the next working
        // day.
        return days.nextWorkingDay(day, false);
    }
}
