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
 * A batch: one message, for example a newsletter, that is sent to many recipients. Each {@link Recipient} of the batch
 * says whether the message was sent to that recipient.
 *
 * @param key a unique name for what is sent and for which date, so that nothing is sent twice
 * @param composer the name of the class that builds each recipient's message when it is sent
 * @param subject the id of what the message is about, in a form that the composer reads
 * @param dueAt when sending may start
 * @param startedAt when sending started; null before the start
 * @param finishedAt when the last recipient was finished; null before the end
 * @param pausedWay the only way of sending that is paused, for example email; null when all ways are paused or none is
 * @param pausedUntil when the batch resumes by itself; null when it is not paused or a person has to resume it
 * @param pauses how often the batch has paused by itself since the last successful message
 * @param reason why the batch is paused, as a message key
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
     * The state of a batch. WAITING: not started yet, or waiting to be resumed. SENDING: messages are being sent.
     * PAUSED: the bot has paused the batch. STOPPED: a person has stopped the batch. DONE: no recipient is left to send
     * to.
     */
    public enum State {
        WAITING,
        SENDING,
        PAUSED,
        STOPPED,
        DONE
    }

    private static final Set<State> UNDER_WAY = EnumSet.of(State.SENDING, State.PAUSED);

    public static Batch of(String key, String composer, String subject, Instant dueAt, Instant now) {
        return new Batch(
                NewId.next(), key, composer, subject, State.WAITING, dueAt, now, null, null, null, null, 0, null, 0);
    }

    /** Tells whether it is time to start the batch, or to resume it after a pause. */
    public boolean isDue(Instant now) {
        var at = startsOrResumesAt();
        return at != null && !at.isAfter(now);
    }

    /**
     * Returns when the batch starts or resumes by itself. Returns null if the batch is sending or done, or if a person
     * has to resume it.
     */
    public @Nullable Instant startsOrResumesAt() {
        return state == State.WAITING ? dueAt : state == State.PAUSED ? pausedUntil : null;
    }

    /** Tells whether the batch is sending messages or is paused by the bot. */
    public boolean isUnderWay() {
        return UNDER_WAY.contains(state);
    }

    /** Tells whether the batch is sending messages in this way, for example by email, at the moment. */
    public boolean sends(Addressee.Kind way) {
        return state == State.SENDING || state == State.PAUSED && pausedWay != null && pausedWay != way;
    }

    /** Tells whether the batch stays paused until a person resumes it. */
    public boolean needsAPerson() {
        return state == State.PAUSED && pausedUntil == null;
    }

    /** Returns the batch as started, or as resumed after a pause. Throws a {@code Refusal} if the batch is not due. */
    public Batch begin(Instant now) {
        if (!isDue(now)) {
            throw new Refusal("delivery.batch-not-due");
        }
        return with(State.SENDING, dueAt, startedAt == null ? now : startedAt, null, null, null, pauses, null);
    }

    /**
     * Pauses one way of sending, for example email. If another way is paused already, all ways are paused.
     *
     * @param until when the batch resumes by itself; null when a person has to resume it. If an earlier pause lasts
     *     longer, the end of that pause counts
     * @param why the reason, as a message key
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
     * Returns the batch with its count of pauses set to 0, because a message was sent successfully. The next pause is
     * then short.
     */
    public Batch succeeded() {
        return with(state, dueAt, startedAt, finishedAt, pausedWay, pausedUntil, 0, reason);
    }

    /**
     * Stops the batch on a person's decision. Messages that are being sent at this moment still reach their recipients.
     */
    public Batch stop() {
        if (state == State.DONE || state == State.STOPPED) {
            throw new Refusal("delivery.batch-over");
        }
        return with(State.STOPPED, dueAt, startedAt, null, null, null, 0, null);
    }

    /** Resumes a stopped or paused batch at once, because a person has decided to. */
    public Batch resume(Instant now) {
        if (state != State.STOPPED && state != State.PAUSED) {
            throw new Refusal("delivery.batch-not-stopped");
        }
        return with(State.WAITING, now, startedAt, null, null, null, 0, null);
    }

    /** Returns a finished batch as waiting, so that messages can be sent again to some of its recipients. */
    public Batch reopen(Instant now) {
        return state == State.DONE ? with(State.WAITING, now, startedAt, null, null, null, 0, null) : this;
    }

    /** Returns the batch as finished, because no recipient is left to send to. */
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
