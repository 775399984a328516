package se.budkavle.storage.delivery;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import se.budkavle.storage.NewId;

/**
 * One message in the queue: waiting, sent, skipped or failed. A sent post may be edited when what it shows changes.
 *
 * @param id is part of the post too, so that a post sent just before a crash is found again
 * @param key names what is sent, to whom and for which date; unique, so that it is sent only once
 * @param composer the name of the composer that writes the message when it is sent
 * @param subject the id of what it is about, in a form that its composer reads
 * @param lane the addressee as one text; null when the delivery was stored for a network without a channel
 * @param dueAt the earliest time to send it, and its order in its addressee's queue
 * @param claimedBy the instance that is sending or editing it; null for none
 * @param claimedUntil when the claim expires
 * @param attempts how often it was claimed
 * @param messageId the chat's id of the sent post
 * @param reason why it was skipped, failed or could not be edited, as a message key
 * @param firstTriedAt the first attempt of the current sending or edit; null when there is none
 * @param failures the number of consecutive failures of that sending or edit
 * @param touched the number of changes of its subject since it was queued
 * @param shown the number of those changes that the sent post shows
 * @param refreshAt when the sent post is due to be edited; null when it is up to date
 */
public record Delivery(
        @Id String id,
        @Column("matter") String key,
        String composer,
        String subject,
        @Nullable String lane,
        Instant dueAt,
        Instant createdAt,
        @Nullable String claimedBy,
        @Nullable Instant claimedUntil,
        int attempts,
        State state,
        @Nullable String messageId,
        @Nullable Instant finishedAt,
        @Nullable String reason,
        @Nullable Instant firstTriedAt,
        int failures,
        int touched,
        int shown,
        @Nullable Instant refreshAt,
        @Version int version) {

    /** The reason when unexpected errors occurred until the time for retries was over. */
    public static final String GIVEN_UP = "delivery.given-up";

    public enum State {
        WAITING,
        SENT,
        SKIPPED,
        FAILED
    }

    /** Tells whether it waits and is not being sent; its text will then use the data at the time of sending. */
    public boolean isUnwritten() {
        return state == State.WAITING && claimedBy == null;
    }

    /** Tells whether it is being sent, so that nobody knows yet whether people will see it. */
    public boolean isBeingSent() {
        return state == State.WAITING && claimedBy != null;
    }

    /** Tells whether it was given up or skipped, so that nobody has seen it. */
    public boolean isFinishedUnsent() {
        return state == State.SKIPPED || state == State.FAILED;
    }

    /**
     * Tells whether this delivery still waits or was sent at this time or later, so that a reminder due at this time
     * would follow right after this delivery.
     */
    public boolean isWaitingOrSentSince(Instant moment) {
        return state == State.WAITING || finishedAt != null && state == State.SENT && !finishedAt.isBefore(moment);
    }

    /** Returns a new delivery to a channel; it fails when the channel is null. */
    public static Delivery of(
            String key, String composer, String subject, @Nullable String channelId, Instant dueAt, Instant now) {
        return of(key, composer, subject, channelId == null ? null : Addressee.channel(channelId), dueAt, now);
    }

    public static Delivery of(
            String key, String composer, String subject, @Nullable Addressee addressee, Instant dueAt, Instant now) {
        return new Delivery(
                NewId.next(),
                key,
                composer,
                subject,
                addressee == null ? null : addressee.lane(),
                dueAt,
                now,
                null,
                null,
                0,
                State.WAITING,
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                null,
                0);
    }

    /** Returns the addressee; null when the delivery was stored for a network without a channel. */
    public @Nullable Addressee addressee() {
        return lane == null ? null : Addressee.of(lane);
    }

    /**
     * Returns the addressee; throws an exception if it is null, which it never is for a delivery that is being sent.
     */
    public Addressee requiredAddressee() {
        return Objects.requireNonNull(addressee(), "a delivery without an addressee is not sent");
    }

    /** Tells whether an earlier attempt was interrupted, so that its outcome is unknown. */
    public boolean wasInterrupted() {
        return attempts - 1 > failures;
    }

    public boolean isSent() {
        return state == State.SENT;
    }
}
