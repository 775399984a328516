package se.budkavle.storage.delivery;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import se.budkavle.storage.NewId;

/**
 * One message in the queue to one addressee: waiting, sent, skipped or failed. A message that was sent to a channel or
 * a person can be edited when the data that it shows changes.
 *
 * @param id the id of the row; it is also part of the sent message, so that a message sent just before a crash is found
 *     again
 * @param key a unique name for what is sent, to whom and for which date, so that nothing is sent twice
 * @param composer the name of the class that builds the message when it is sent
 * @param subject the id of what the message is about, in a form that the composer reads
 * @param lane the addressee as one text; null when the message was stored for a network without a channel
 * @param dueAt the earliest time to send the message; it also decides the order in the addressee's queue
 * @param claimedBy the instance of the bot that is sending or editing the message; null for none
 * @param claimedUntil when the claim expires; after a failure, when nobody holds a claim, the earliest time of the
 *     retry
 * @param attempts how often the message was claimed
 * @param messageId Discord's id of the sent message
 * @param reason why the message was skipped, failed or could not be edited, as a message key
 * @param firstTriedAt when the bot first tried the current sending or edit; null when none is going on
 * @param failures the number of consecutive failures of the current sending or edit
 * @param touched the number of changes of the subject, for example a meeting, since the message was queued
 * @param shown how many of the {@code touched} changes the sent message shows
 * @param refreshAt when the sent message is due for an edit; null when it is up to date
 * @param networkId the network that a private message or an email is about; null for a message to a channel, which is
 *     about the channel's network, and for a message about no single network
 * @param ignoresPause whether the message is sent although sending is paused, because a person waits for it
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
        @Nullable String networkId,
        boolean ignoresPause,
        @Version int version) {

    /**
     * The failure reason of a message that the bot gave up: sending it kept failing with unexpected errors until the
     * time for retries had passed.
     */
    public static final String GIVEN_UP = "delivery.given-up";

    public enum State {
        WAITING,
        SENT,
        SKIPPED,
        FAILED
    }

    /**
     * Tells whether the message waits and is not being sent. Its text does not exist yet then, because the text is
     * built at the time of sending.
     */
    public boolean isUnwritten() {
        return state == State.WAITING && claimedBy == null;
    }

    /** Tells whether the message is being sent at the moment. It is then unknown whether people will see it. */
    public boolean isBeingSent() {
        return state == State.WAITING && claimedBy != null;
    }

    /** Tells whether the message was skipped or given up, which means that nobody has seen it. */
    public boolean isFinishedUnsent() {
        return state == State.SKIPPED || state == State.FAILED;
    }

    /**
     * Tells whether the message still waits, or was sent at this time or later. A reminder that would follow too soon
     * after the message can then be skipped.
     */
    public boolean isWaitingOrSentSince(Instant moment) {
        return state == State.WAITING || finishedAt != null && state == State.SENT && !finishedAt.isBefore(moment);
    }

    /** Returns a new message to a channel. If the channel is null, the message is stored but sending it fails. */
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
                null,
                false,
                0);
    }

    /** Returns the message as being about this network, for a message to a person. */
    public Delivery about(@Nullable String network) {
        return with(network, ignoresPause);
    }

    /** Returns the message as one that is sent even while sending is paused. */
    public Delivery ignoringPause() {
        return with(networkId, true);
    }

    private Delivery with(@Nullable String newNetworkId, boolean newIgnoresPause) {
        return new Delivery(
                id,
                key,
                composer,
                subject,
                lane,
                dueAt,
                createdAt,
                claimedBy,
                claimedUntil,
                attempts,
                state,
                messageId,
                finishedAt,
                reason,
                firstTriedAt,
                failures,
                touched,
                shown,
                refreshAt,
                newNetworkId,
                newIgnoresPause,
                version);
    }

    /** Returns the addressee; null when the message was stored for a network without a channel. */
    public @Nullable Addressee addressee() {
        return lane == null ? null : Addressee.of(lane);
    }

    /**
     * Returns the addressee; throws an exception if there is none. A message that is being sent always has an
     * addressee.
     */
    public Addressee requiredAddressee() {
        return Objects.requireNonNull(addressee(), "a delivery without an addressee is not sent");
    }

    /**
     * Tells whether an earlier attempt to send the message was interrupted. It is then unknown whether the message was
     * sent.
     */
    public boolean wasInterrupted() {
        return attempts - 1 > failures;
    }

    public boolean isSent() {
        return state == State.SENT;
    }
}
