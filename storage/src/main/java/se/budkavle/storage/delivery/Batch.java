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
 * One sending to many recipients; its {@link Recipient}s say who gets it and the state of each.
 *
 * @param key names what is sent and for which date; unique, so that it is sent only once
 * @param composer the name of the composer that writes each recipient's message when it is sent
 * @param subject the id of what it is about, in a form that its composer reads
 * @param dueAt when it may start
 * @param startedAt when the sending started; null before
 * @param finishedAt when the last recipient was finished; null before
 * @param pausedWay the only way that is paused; null when all ways are
 * @param pausedUntil when it resumes by itself; null when a person has to resume it
 * @param pauses how often it has paused by itself since the last successful message
 * @param reason why it is paused, as a message key
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

    /** PAUSED: by the bot; STOPPED: by a person; DONE: no recipient waits. */
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

    /** Tells whether it is time to start, or to resume after a pause. */
    public boolean isDue(Instant now) {
        var at = startsOrResumesAt();
        return at != null && !at.isAfter(now);
    }

    /** Returns when the batch starts, or resumes after a pause, without a person; null if it does not. */
    public @Nullable Instant startsOrResumesAt() {
        return state == State.WAITING ? dueAt : state == State.PAUSED ? pausedUntil : null;
    }

    /** Tells whether it has started and is neither stopped nor done. */
    public boolean isUnderWay() {
        return UNDER_WAY.contains(state);
    }

    /** Tells whether messages are sent in this way at the moment. */
    public boolean sends(Addressee.Kind way) {
        return state == State.SENDING || state == State.PAUSED && pausedWay != null && pausedWay != way;
    }

    /** Tells whether it stays paused until a person resumes it. */
    public boolean needsAPerson() {
        return state == State.PAUSED && pausedUntil == null;
    }

    /** Starts the batch, or resumes it after a pause. */
    public Batch begin(Instant now) {
        if (!isDue(now)) {
            throw new Refusal("delivery.batch-not-due");
        }
        return with(State.SENDING, dueAt, startedAt == null ? now : startedAt, null, null, null, pauses, null);
    }

    /**
     * Pauses one way; pauses all ways when another one is paused already.
     *
     * @param until when it resumes by itself; null when a person has to resume it, which overrides any time
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

    /** Resets the count of pauses after a successful message, so that the next pause is short. */
    public Batch succeeded() {
        return with(state, dueAt, startedAt, finishedAt, pausedWay, pausedUntil, 0, reason);
    }

    /** Stops the batch on a person's decision; recipients whose message is just being sent still get it. */
    public Batch stop() {
        if (state == State.DONE || state == State.STOPPED) {
            throw new Refusal("delivery.batch-over");
        }
        return with(State.STOPPED, dueAt, startedAt, null, null, null, 0, null);
    }

    /** Resumes a stopped or paused batch at once, on a person's decision. */
    public Batch resume(Instant now) {
        if (state != State.STOPPED && state != State.PAUSED) {
            throw new Refusal("delivery.batch-not-stopped");
        }
        return with(State.WAITING, now, startedAt, null, null, null, 0, null);
    }

    /** Reopens a finished batch, so that some of its recipients can be sent to again. */
    public Batch reopen(Instant now) {
        return state == State.DONE ? with(State.WAITING, now, startedAt, null, null, null, 0, null) : this;
    }

    /** Finishes the batch when no recipient waits. */
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
