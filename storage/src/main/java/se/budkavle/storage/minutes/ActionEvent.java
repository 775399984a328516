package se.budkavle.storage.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.HelpRequestDetector;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * An event in the history of an open action (task): the due date was changed, or a person asked for help. A stored
 * event is never changed.
 *
 * @param words the reason for the new due date, or a description of the help that is needed
 * @param oldDueOn the due date before the change; null if the action had no due date, and for a request for help
 * @param newDueOn the due date after the change; null for a request for help
 */
@Table("action_event")
public record ActionEvent(
        @Id String id,
        String actionId,
        Kind kind,
        String words,
        @Nullable LocalDate oldDueOn,
        @Nullable LocalDate newDueOn,
        String writtenBy,
        Instant writtenAt,
        @Version int version) {

    public static final int LONGEST_WORDS = 1000;

    public enum Kind {
        MOVED,
        STUCK
    }

    /**
     * Creates an event for a change of the action's due date to this day. Throws a refusal if the reason is missing or
     * too long.
     */
    public static ActionEvent moved(Action action, LocalDate newDueOn, String reason, String by, Instant now) {
        return new ActionEvent(
                NewId.next(),
                action.id(),
                Kind.MOVED,
                MinutesTextValidator.required(reason, LONGEST_WORDS),
                action.dueOn(),
                newDueOn,
                by,
                now,
                0);
    }

    /**
     * Creates an event for a person who needs help with the action. Throws a refusal if the text is empty or too long,
     * or says that no help is needed.
     */
    public static ActionEvent stuck(Action action, String typed, String by, Instant now) {
        var help = HelpRequestDetector.of(typed);
        if (help == null) {
            throw new Refusal("minutes.action-no-help");
        }
        return new ActionEvent(
                NewId.next(),
                action.id(),
                Kind.STUCK,
                MinutesTextValidator.required(help, LONGEST_WORDS),
                null,
                null,
                by,
                now,
                0);
    }

    /**
     * Returns whether this event duplicates {@code earlier}. Duplicates arise when a person submits the same form
     * twice.
     */
    public boolean repeats(ActionEvent earlier) {
        return kind == earlier.kind
                && words.equals(earlier.words)
                && Objects.equals(newDueOn, earlier.newDueOn)
                && writtenBy.equals(earlier.writtenBy);
    }
}
