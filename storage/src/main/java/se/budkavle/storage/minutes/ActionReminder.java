package se.budkavle.storage.minutes;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * A reminder of an action that was queued. A unique key of the table allows one reminder of each kind for each last
 * day, so that a moved action is reminded of again.
 *
 * @param queuedOn the day whose messages contain the reminder
 */
@Table("action_reminder")
public record ActionReminder(
        @Id String id,
        String actionId,
        Kind kind,
        LocalDate dueOn,
        LocalDate queuedOn,
        @Version int version) {

    /** Whether the reminder comes before or after the last day. */
    public enum Kind {
        BEFORE,
        AFTER
    }

    public static ActionReminder of(Action action, Kind kind, LocalDate today) {
        return new ActionReminder(NewId.next(), action.id(), kind, action.requiredDueOn(), today, 0);
    }
}
