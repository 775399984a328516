package se.budkavle.storage.delivery;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A batch: one message, for example a newsletter, that is sent to many recipients. A {@link BatchRecipient} stores the
 * outcome for each recipient.
 *
 * @param key a unique key of the message and its date, so that nothing is sent twice
 * @param composer the name of the class that builds each recipient's message when it is sent
 * @param subject the id of the record that the message is about, for example a newsletter issue; parsed by the composer
 * @param dueAt the earliest time at which the bot may start to send the batch
 * @param startedAt when sending started; null before the start
 * @param finishedAt when the outcome for every recipient was stored; null before that
 * @param pausedWay the kind of addressee, for example email, if the batch is paused for this kind only; null when the
 *     batch is paused for all kinds or for none
 * @param pausedUntil when the bot resumes the paused batch; null when the batch is not paused, or when a person has to
 *     resume it
 * @param pauses how many times the bot has paused the batch since the most recent successful message
 * @param reason the message key of the reason for the pause
 */
public record Batch(
        @Id String id,
        @Column("matter") String key,
        String composer,
        String subject,
        State state,
        Instant dueAt,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Addressee.@Nullable Kind pausedWay,
        @Nullable Instant pausedUntil,
        int pauses,
        @Nullable String reason,
        @Version int version) {

    /**
     * The state of a batch. WAITING: the batch has not started yet, or will be resumed. SENDING: the messages of the
     * batch are being sent. PAUSED: the bot has paused the batch. STOPPED: a person has stopped the batch. DONE: no
     * recipient waits for the message.
     */
    public enum State {
        WAITING,
        SENDING,
        PAUSED,
        STOPPED,
        DONE
    }

    /**
     * The message key stored as the reason when the bot has paused all sending, after an outage or after a backup was
     * restored.
     */
    private static final String HELD = "delivery.batch-held";

    private static final Set<State> UNDER_WAY = EnumSet.of(State.SENDING, State.PAUSED);

    public static Batch of(String key, String composer, String subject, Instant dueAt, Instant now) {
        return new Batch(
                NewId.next(), key, composer, subject, State.WAITING, dueAt, now, null, null, null, null, 0, null, 0);
    }

    /** Returns whether the batch is due to be started, or to be resumed after a pause. */
    public boolean isDue(Instant now) {
        var at = startsOrResumesAt();
        return at != null && !at.isAfter(now);
    }

    /**
     * Returns when the bot starts or resumes the batch. Returns null if the batch is being sent or done, or if a person
     * has to resume it.
     */
    public @Nullable Instant startsOrResumesAt() {
        return state == State.WAITING ? dueAt : state == State.PAUSED ? pausedUntil : null;
    }

    /** Returns whether the state is SENDING or PAUSED. */
    public boolean isUnderWay() {
        return UNDER_WAY.contains(state);
    }

    /** Returns whether the batch is being sent and is not paused for this kind of addressee, for example email. */
    public boolean sends(Addressee.Kind way) {
        return state == State.SENDING || state == State.PAUSED && pausedWay != null && pausedWay != way;
    }

    /** Returns whether the batch is paused until a person ends the pause of all messages. */
    public boolean isHeld() {
        return needsAPerson() && HELD.equals(reason);
    }

    /** Returns whether the batch is paused until a person resumes it. */
    public boolean needsAPerson() {
        return state == State.PAUSED && pausedUntil == null;
    }

    /**
     * Returns a copy of the batch in the state SENDING, to start it or to resume it after a pause. Throws a
     * {@code Refusal} if the batch is not due.
     */
    public Batch begin(Instant now) {
        if (!isDue(now)) {
            throw new Refusal("delivery.batch-not-due");
        }
        return with(State.SENDING, dueAt, startedAt == null ? now : startedAt, null, null, null, pauses, null);
    }

    /**
     * Returns a copy of the batch with one kind of addressee paused, for example email. If another kind of addressee is
     * paused already, all kinds are paused. In any state other than SENDING or PAUSED, returns the batch unchanged.
     *
     * @param until when the bot resumes the batch; null when a person has to resume it. If an earlier pause ends later
     *     than {@code until}, the batch keeps the later time.
     * @param why the message key of the reason
     */
    public Batch pause(Addressee.Kind way, @Nullable Instant until, String why) {
        if (!isUnderWay()) {
            return this;
        }
        boolean first = state == State.SENDING;
        var longest = first || until != null && pausedUntil != null && until.isAfter(pausedUntil)
                ? until
                : until == null ? null : pausedUntil;
        return with(
                State.PAUSED, dueAt, startedAt, null, first || way == pausedWay ? way : null, longest, pauses + 1, why);
    }

    /**
     * Returns a paused copy of the batch. All kinds of addressees are paused until a person ends the pause of all
     * messages. The method must not be called for a batch that is finished.
     */
    public Batch hold() {
        return with(State.PAUSED, dueAt, startedAt, null, null, null, pauses, HELD);
    }

    /**
     * Returns a copy of the batch with the count of pauses reset to 0, because a message was sent successfully. After
     * the reset of the count, the next pause is short again.
     */
    public Batch succeeded() {
        return with(state, dueAt, startedAt, finishedAt, pausedWay, pausedUntil, 0, reason);
    }

    /**
     * Returns a copy of the batch in the state STOPPED, because a person has stopped the batch. Messages that are being
     * sent when the batch is stopped are still delivered. Throws a {@code Refusal} if the batch is already stopped or
     * done.
     */
    public Batch stop() {
        if (state == State.DONE || state == State.STOPPED) {
            throw new Refusal("delivery.batch-over");
        }
        return with(State.STOPPED, dueAt, startedAt, null, null, null, 0, null);
    }

    /**
     * Returns a copy of this stopped or paused batch. The copy is due now, because a person has decided to resume the
     * batch. Throws a {@code Refusal} if the batch is not stopped or paused.
     */
    public Batch resume(Instant now) {
        if (state != State.STOPPED && state != State.PAUSED) {
            throw new Refusal("delivery.batch-not-stopped");
        }
        return with(State.WAITING, now, startedAt, null, null, null, 0, null);
    }

    /**
     * Returns a copy of a finished batch in the state WAITING, so that messages can be sent again to some recipients.
     * Returns an unfinished batch unchanged.
     */
    public Batch reopen(Instant now) {
        return state == State.DONE ? with(State.WAITING, now, startedAt, null, null, null, 0, null) : this;
    }

    /** Returns a copy of the batch in the state DONE, because no recipient waits for the message. */
    public Batch done(Instant now) {
        return with(State.DONE, dueAt, startedAt, now, null, null, 0, null);
    }

    private Batch with(
            State newState,
            Instant newDueAt,
            @Nullable Instant newStartedAt,
            @Nullable Instant newFinishedAt,
            Addressee.@Nullable Kind newPausedWay,
            @Nullable Instant newPausedUntil,
            int newPauses,
            @Nullable String newReason) {
        return new Batch(
                id,
                key,
                composer,
                subject,
                newState,
                newDueAt,
                createdAt,
                newStartedAt,
                newFinishedAt,
                newPausedWay,
                newPausedUntil,
                newPauses,
                newReason,
                version);
    }
}
