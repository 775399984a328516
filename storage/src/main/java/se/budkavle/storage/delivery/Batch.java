package se.budkavle.storage.delivery;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import se.budkavle.storage.Refusal;

/**
 * One sending to many; who gets it and how each stands is in its {@link Recipient}s.
 *
 * @param key         what is sent, for which date; never sent twice
 * @param composer    who writes the words for each recipient when it is sent
 * @param subject     what it is about, as its composer understands it
 * @param dueAt       not begun before
 * @param startedAt   when the sending began; null before
 * @param finishedAt  when the last recipient was dealt with; null before
 * @param pausedWay   the one way that is paused while the others go on; null for all of them
 * @param pausedUntil when it goes on by itself; null where a person has to say so
 * @param pauses      how often it has paused by itself since something was last sent
 * @param reason      why it is paused, as a message key
 */
public record Batch(
        @Id String id,
        @Column("matter") String key,
        String composer,
        String subject,
        State state,
        Instant dueAt,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        Addressee.Kind pausedWay,
        Instant pausedUntil,
        int pauses,
        String reason,
        @Version int version) {

    /** PAUSED by the bot, STOPPED by a person; DONE when nobody waits any more. */
    public enum State { WAITING, SENDING, PAUSED, STOPPED, DONE }

    private static final Set<State> UNDER_WAY = EnumSet.of(State.SENDING, State.PAUSED);

    public static Batch of(String key, String composer, String subject, Instant dueAt, Instant now) {
        return new Batch(se.budkavle.storage.Id.next(), key, composer, subject, State.WAITING, dueAt, now, null, null, null, null,
                0, null, 0);
    }

    /** Whether it is time to begin, or to go on after a pause. */
    public boolean isDue(Instant now) {
        var at = goesOnAt();
        return at != null && !at.isAfter(now);
    }

    /** When it begins, or goes on after a pause, by itself; null where it does neither. */
    public Instant goesOnAt() {
        return state == State.WAITING ? dueAt : state == State.PAUSED ? pausedUntil : null;
    }

    /** Whether it has begun and is neither stopped nor done. */
    public boolean isUnderWay() {
        return UNDER_WAY.contains(state);
    }

    /** Whether recipients are sent to in this way at the moment. */
    public boolean sends(Addressee.Kind way) {
        return state == State.SENDING || state == State.PAUSED && pausedWay != null && pausedWay != way;
    }

    /** Whether a person has to say how it goes on. */
    public boolean needsAPerson() {
        return state == State.PAUSED && pausedUntil == null;
    }

    /** Begins, or goes on after a pause that is over. */
    public Batch begin(Instant now) {
        if (!isDue(now)) {
            throw new Refusal("delivery.batch-not-due");
        }
        return with(State.SENDING, dueAt, startedAt == null ? now : startedAt, null, null, null, pauses, null);
    }

    /**
     * Pauses one way, or all where another is paused already.
     *
     * @param until when it goes on by itself; null where a person has to say so, which outlasts any moment
     */
    public Batch pause(Addressee.Kind way, Instant until, String why) {
        if (!isUnderWay()) {
            return this;
        }
        boolean first = state == State.SENDING;
        var longest = first || until != null && pausedUntil != null && until.isAfter(pausedUntil) ? until
                : until == null ? null : pausedUntil;
        return with(State.PAUSED, dueAt, startedAt, null, first || way == pausedWay ? way : null, longest, pauses + 1, why);
    }

    /** Something was sent: the next pause is a short one again. */
    public Batch succeeded() {
        return with(state, dueAt, startedAt, finishedAt, pausedWay, pausedUntil, 0, reason);
    }

    /** A person stops it; those who are being sent to at this instant still get it. */
    public Batch stop() {
        if (state == State.DONE || state == State.STOPPED) {
            throw new Refusal("delivery.batch-over");
        }
        return with(State.STOPPED, dueAt, startedAt, null, null, null, 0, null);
    }

    /** A person takes up what was stopped or paused: it goes on at once. */
    public Batch resume(Instant now) {
        if (state != State.STOPPED && state != State.PAUSED) {
            throw new Refusal("delivery.batch-not-stopped");
        }
        return with(State.WAITING, now, startedAt, null, null, null, 0, null);
    }

    /** A person lets one that is done send to some of its recipients again. */
    public Batch reopen(Instant now) {
        return state == State.DONE ? with(State.WAITING, now, startedAt, null, null, null, 0, null) : this;
    }

    /** Nobody waits any more. */
    public Batch done(Instant now) {
        return with(State.DONE, dueAt, startedAt, now, null, null, 0, null);
    }

    private Batch with(State newState, Instant newDueAt, Instant newStartedAt, Instant newFinishedAt, Addressee.Kind newPausedWay,
            Instant newPausedUntil, int newPauses, String newReason) {
        return new Batch(id, key, composer, subject, newState, newDueAt, createdAt, newStartedAt, newFinishedAt, newPausedWay,
                newPausedUntil, newPauses, newReason, version);
    }
}
