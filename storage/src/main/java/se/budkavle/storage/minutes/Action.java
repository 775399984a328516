package se.budkavle.storage.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * Something that somebody shall do after a meeting.
 *
 * @param itemId the id of the agenda item under which the action was agreed; null for none
 * @param ownerId the person who shall do it; null while nobody is named
 * @param dueOn the last day; null for none
 * @param outcome what was done, in the words of the person who closed the action; null for none
 */
public record Action(
        @Id String id,
        String networkId,
        String meetingId,
        @Nullable String itemId,
        String text,
        @Nullable String ownerId,
        @Nullable LocalDate dueOn,
        State state,
        @Nullable String outcome,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        String writtenBy,
        Instant writtenAt,
        @Version int version) {

    public static final int LONGEST_TEXT = 500;
    public static final int LONGEST_OUTCOME = 1000;

    /** Whether the action is still to be done. */
    public enum State {
        OPEN,
        DONE
    }

    public static Action of(
            String networkId,
            String meetingId,
            @Nullable String itemId,
            String text,
            @Nullable String ownerId,
            @Nullable LocalDate dueOn,
            String by,
            Instant now) {
        return new Action(
                NewId.next(),
                networkId,
                meetingId,
                itemId,
                MinutesText.required(text, LONGEST_TEXT),
                ownerId,
                dueOn,
                State.OPEN,
                null,
                null,
                null,
                by,
                now,
                0);
    }

    public Action with(String newText, @Nullable String newOwnerId, @Nullable LocalDate newDueOn) {
        return with(
                MinutesText.required(newText, LONGEST_TEXT), newOwnerId, newDueOn, state, outcome, closedBy, closedAt);
    }

    /**
     * Returns a copy that is done.
     *
     * @param how what was done; blank for nothing further
     */
    public Action done(String how, String by, Instant now) {
        if (state == State.DONE) {
            throw new Refusal("minutes.action-done-already", Objects.requireNonNull(closedAt, "it is closed"));
        }
        var words = how.isBlank() ? null : MinutesText.required(how, LONGEST_OUTCOME);
        return with(text, ownerId, dueOn, State.DONE, words, by, now);
    }

    /** Throws a refusal if the action is done, because its outcome would be lost. */
    public void requireRemovable() {
        if (!isOpen()) {
            throw new Refusal("minutes.action-kept");
        }
    }

    /** Returns whether this person has closed the action with these words, as when a form is submitted twice. */
    public boolean isDoneBy(String person, String how) {
        return state == State.DONE && person.equals(closedBy) && how.strip().equals(outcome == null ? "" : outcome);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isOverdueOn(LocalDate today) {
        return isOpen() && dueOn != null && dueOn.isBefore(today);
    }

    /** Returns whether this action repeats an earlier one, as when a person submits one form twice. */
    public boolean repeats(Action earlier) {
        return Objects.equals(itemId, earlier.itemId)
                && text.equals(earlier.text)
                && Objects.equals(ownerId, earlier.ownerId)
                && Objects.equals(dueOn, earlier.dueOn)
                && writtenBy.equals(earlier.writtenBy);
    }

    private Action with(
            String newText,
            @Nullable String newOwnerId,
            @Nullable LocalDate newDueOn,
            State newState,
            @Nullable String newOutcome,
            @Nullable String newClosedBy,
            @Nullable Instant newClosedAt) {
        return new Action(
                id,
                networkId,
                meetingId,
                itemId,
                newText,
                newOwnerId,
                newDueOn,
                newState,
                newOutcome,
                newClosedBy,
                newClosedAt,
                writtenBy,
                writtenAt,
                version);
    }
}
