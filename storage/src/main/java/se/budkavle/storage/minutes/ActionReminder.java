package se.budkavle.storage.minutes;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * A queued reminder of an action (task). For each due date, a unique key allows only one reminder before the date and
 * only one reminder after the date. After a change of the due date, the bot can send new reminders.
 *
 * @param queuedOn the date of the messages that contain the reminder
 */
@Table("action_reminder")
public record ActionReminder(
        @Id String id,
        String actionId,
        Kind kind,
        LocalDate dueOn,
        LocalDate queuedOn,
        @Version int version) {

    /** The kind of reminder: sent before or after the due date. */
    public enum Kind {
        BEFORE,
        AFTER
    }

    public static ActionReminder of(Action action, Kind kind, LocalDate today) {
        return new ActionReminder(NewId.next(), action.id(), kind, action.requiredDueOn(), today, 0);
    }
}
