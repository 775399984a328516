package se.budkavle.storage.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.PoliticalSide;

/**
 * An action item: a task that a person or organisation carries out for a network, usually agreed at a meeting.
 *
 * @param meetingId the meeting at which the action was agreed; null for none
 * @param itemId the id of the agenda item under which the action was agreed; null for none
 * @param decisionId the decision that the action carries out; null for none
 * @param answerId the id of an answer in a status round, if the measure in this answer became this action; null for
 *     none
 * @param channelId the channel of the chat message from which the action was created; null for none
 * @param messageId the chat message from which the action was created; null for none
 * @param ownerId the person who must do the action; null while no person is named
 * @param ownerOrganisationId the organisation that must do the action; null if a person or nobody is named
 * @param ownerFaction the political side that must do the action for its organisation; null for the whole organisation
 * @param dueOn the due date; null for none
 * @param dueSetAt when the current due date was chosen
 * @param outcome a text about what was done, written by the person who closed the action; null for none
 */
public record Action(
        @Id String id,
        String networkId,
        @Nullable String meetingId,
        @Nullable String itemId,
        @Nullable String decisionId,
        @Nullable String answerId,
        @Nullable String channelId,
        @Nullable String messageId,
        String text,
        @Nullable String ownerId,
        @Nullable String ownerOrganisationId,
        @Nullable PoliticalSide ownerFaction,
        @Nullable LocalDate dueOn,
        Instant dueSetAt,
        State state,
        @Nullable String outcome,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        String writtenBy,
        Instant writtenAt,
        @Version int version) {

    public static final int LONGEST_TEXT = 500;
    public static final int LONGEST_OUTCOME = 1000;

    /** Sorts actions by due date, earliest first. Actions without a due date come last. */
    public static final Comparator<Action> FIRST_DUE_FIRST = Comparator.comparing(
                    Action::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Action::id);

    /** The state of an action: still to be done, or done. */
    public enum State {
        OPEN,
        DONE
    }

    /** Creates an open action with this origin, for example {@code ActionOrigin.meeting(meeting, item)}. */
    public static Action from(
            ActionOrigin origin,
            String networkId,
            String text,
            ActionOwner owner,
            @Nullable LocalDate dueOn,
            String by,
            Instant now) {
        return new Action(
                NewId.next(),
                networkId,
                origin.meetingId(),
                origin.itemId(),
                origin.decisionId(),
                origin.answerId(),
                origin.channelId(),
                origin.messageId(),
                MinutesTextValidator.required(text, LONGEST_TEXT),
                owner.personId(),
                owner.organisationId(),
                owner.faction(),
                dueOn,
                now,
                State.OPEN,
                null,
                null,
                null,
                by,
                now,
                0);
    }

    public ActionOwner owner() {
        return new ActionOwner(ownerId, ownerOrganisationId, ownerFaction);
    }

    public ActionOrigin origin() {
        return new ActionOrigin(meetingId, itemId, decisionId, answerId, channelId, messageId);
    }

    /** Returns the due date; throws an exception if the action has no due date. */
    public LocalDate requiredDueOn() {
        return Objects.requireNonNull(dueOn, "it has a last day");
    }

    /**
     * Returns a copy of the action with another text, owner and due date. If the due date changes, the copy also
     * contains the time of this change.
     */
    public Action with(String newText, ActionOwner newOwner, @Nullable LocalDate newDueOn, Instant now) {
        return with(
                MinutesTextValidator.required(newText, LONGEST_TEXT),
                newOwner,
                newDueOn,
                Objects.equals(newDueOn, dueOn) ? dueSetAt : now,
                state,
                outcome,
                closedBy,
                closedAt);
    }

    /**
     * Returns a copy of the action with another due date.
     *
     * @param today the current date
     * @throws Refusal if the action is done, or if {@code newDueOn} is before today or already is the due date
     */
    public Action moved(LocalDate newDueOn, LocalDate today, Instant now) {
        requireOpen();
        if (newDueOn.isBefore(today)) {
            throw new Refusal("minutes.action-day-over", newDueOn);
        }
        if (newDueOn.equals(dueOn)) {
            throw new Refusal("minutes.action-same-day", newDueOn);
        }
        return with(text, owner(), newDueOn, now, state, outcome, closedBy, closedAt);
    }

    /**
     * Returns a copy of the action in the state done.
     *
     * @param how a text about what was done; blank for no text
     */
    public Action done(String how, String by, Instant now) {
        requireOpen();
        var words = how.isBlank() ? null : MinutesTextValidator.required(how, LONGEST_OUTCOME);
        return with(text, owner(), dueOn, dueSetAt, State.DONE, words, by, now);
    }

    /** Throws a refusal if the action is done. */
    public void requireOpen() {
        if (!isOpen()) {
            throw new Refusal("minutes.action-done-already", Objects.requireNonNull(closedAt, "it is closed"));
        }
    }

    /**
     * Throws a refusal if the action is done, because deleting the action would also delete the text about its outcome.
     */
    public void requireRemovable() {
        if (!isOpen()) {
            throw new Refusal("minutes.action-kept");
        }
    }

    /**
     * Returns whether this person has already closed the action with this text, for example because the person has
     * submitted the same form twice.
     */
    public boolean isDoneBy(String person, String how) {
        return state == State.DONE && person.equals(closedBy) && how.strip().equals(outcome == null ? "" : outcome);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isOverdueOn(LocalDate today) {
        return isOpen() && dueOn != null && dueOn.isBefore(today);
    }

    /**
     * Returns whether this action duplicates {@code earlier}. Duplicates arise when a person submits the same form
     * twice.
     */
    public boolean repeats(Action earlier) {
        return origin().equals(earlier.origin())
                && text.equals(earlier.text)
                && owner().equals(earlier.owner())
                && Objects.equals(dueOn, earlier.dueOn)
                && writtenBy.equals(earlier.writtenBy);
    }

    private Action with(
            String newText,
            ActionOwner newOwner,
            @Nullable LocalDate newDueOn,
            Instant newDueSetAt,
            State newState,
            @Nullable String newOutcome,
            @Nullable String newClosedBy,
            @Nullable Instant newClosedAt) {
        return new Action(
                id,
                networkId,
                meetingId,
                itemId,
                decisionId,
                answerId,
                channelId,
                messageId,
                newText,
                newOwner.personId(),
                newOwner.organisationId(),
                newOwner.faction(),
                newDueOn,
                newDueSetAt,
                newState,
                newOutcome,
                newClosedBy,
                newClosedAt,
                writtenBy,
                writtenAt,
                version);
    }
}
