package se.budkavle.storage.delivery;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;

/**
 * One post that is to be sent, was sent and follows its matter, or was skipped and why.
 *
 * @param id           also stands in the post itself, so that it is found there after a crash
 * @param key          what, for whom, for which date; never delivered twice
 * @param composer     who writes the words when it is sent
 * @param subject      what it is about, as its composer understands it
 * @param lane         the addressee as one text; null where there was none to send to
 * @param dueAt        not sent before, and its place among what goes to the same addressee
 * @param claimedBy    the instance that is sending or editing it; null for none
 * @param claimedUntil nobody else takes it before
 * @param attempts     how often it was claimed
 * @param messageId    the chat's id of the sent post
 * @param reason       why it was skipped, failed or could not be brought up to date, as a message key
 * @param firstTriedAt when the sending or the edit under way was tried first; null where none is
 * @param failures     how often that has failed in a row
 * @param touched      how often its matter has changed since it was ordered
 * @param shown        how many of those changes the sent post shows
 * @param refreshAt    when the sent post is to be edited; null where it shows all
 */
public record Delivery(
        @Id String id,
        @Column("matter") String key,
        String composer,
        String subject,
        String lane,
        Instant dueAt,
        Instant createdAt,
        String claimedBy,
        Instant claimedUntil,
        int attempts,
        State state,
        String messageId,
        Instant finishedAt,
        String reason,
        Instant firstTriedAt,
        int failures,
        int touched,
        int shown,
        Instant refreshAt,
        @Version int version) {

    /** The reason where an unexpected error came back at each attempt until the time was over. */
    public static final String GIVEN_UP = "delivery.given-up";

    public enum State { WAITING, SENT, SKIPPED, FAILED }

    /** Tells whether it waits and is not being sent; its text will then use the data at the time of sending. */
    public boolean isUnwritten() {
        return state == State.WAITING && claimedBy == null;
    }

    /** Tells whether it was given up or skipped, so that nobody has seen it. */
    public boolean isFinishedUnsent() {
        return state == State.SKIPPED || state == State.FAILED;
    }

    /** Whether it is still to go out, or went out then or later; a reminder that came due by then would follow right after it. */
    public boolean isWaitingOrSentSince(Instant moment) {
        return state == State.WAITING || state == State.SENT && !finishedAt.isBefore(moment);
    }

    /** To a channel, or to nobody where that is null, which fails. */
    public static Delivery of(
            String key, String composer, String subject, String channelId, Instant dueAt, Instant now) {
        return of(key, composer, subject, channelId == null ? null : Addressee.channel(channelId), dueAt, now);
    }

    public static Delivery of(
            String key, String composer, String subject, Addressee addressee, Instant dueAt, Instant now) {
        return new Delivery(se.budkavle.storage.NewId.next(), key, composer, subject,
                addressee == null ? null : addressee.lane(), dueAt, now, null, null, 0, State.WAITING, null, null, null,
                null, 0, 0, 0, null, 0);
    }

    /** Null where there was none to send to. */
    public Addressee addressee() {
        return lane == null ? null : Addressee.of(lane);
    }

    /** Tells whether an earlier attempt was interrupted, so that its outcome is unknown. */
    public boolean wasCutOff() {
        return attempts - 1 > failures;
    }

    public boolean isSent() {
        return state == State.SENT;
    }
}
