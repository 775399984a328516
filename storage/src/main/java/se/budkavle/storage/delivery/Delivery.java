package se.budkavle.storage.delivery;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import se.budkavle.storage.NewId;

/**
 * A message to one addressee, with its delivery state: waiting, sent, skipped or failed. When the data in a sent
 * message changes, the bot can edit a chat message, but not an email.
 *
 * @param id the id of the row. The sent message contains this id, so that the bot finds a message that was sent just
 *     before a crash.
 * @param key a text that is unique for each message, addressee and date, so that nothing is sent twice
 * @param composer the name of the class that builds the message when it is sent
 * @param subject the id of the record that the message is about, for example a meeting; some composers append further
 *     data
 * @param lane the addressee, encoded as one text; null when the message was stored for a network without a channel
 * @param dueAt the earliest time to send the message; an addressee's messages are sent in the order of these times
 * @param claimedBy the instance of the bot that is sending or editing the message; null for none
 * @param claimedUntil when the claim expires; after a failure, the earliest time of the retry
 * @param attempts how many times the message was claimed
 * @param messageId Discord's id of the sent message
 * @param reason the message key of the reason why the message was skipped, failed or could not be edited
 * @param firstTriedAt when the bot first tried to send the message or to make the current edit; null when there is
 *     nothing to send or edit
 * @param failures the number of consecutive failed attempts to send the message or to make the current edit
 * @param touched how many times the data in the message, for example a meeting, has changed since the message was
 *     queued
 * @param shown how many of the changes counted in {@code touched} the sent message shows; if {@code shown} is smaller
 *     than {@code touched}, the message must be edited
 * @param refreshAt the time at which the sent message must be edited; null when it is up to date
 * @param networkId the network that the message is about; null if it is about no network or several, and often null for
 *     a message to a channel
 * @param ignoresPause whether the message is sent even while sending is paused, because a person waits for it
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
     * The message key stored as the reason when sending kept failing with unexpected errors, and the time for retries
     * has ended.
     */
    public static final String GIVEN_UP = "delivery.given-up";

    /** The message key stored as the reason when a person has skipped the message before it was sent. */
    public static final String SKIPPED_BY_HAND = "delivery.skipped-by-hand";

    public enum State {
        WAITING,
        SENT,
        SKIPPED,
        FAILED
    }

    /**
     * Returns whether the message waits in the queue and has no text yet. The composer builds the text only when
     * sending starts.
     */
    public boolean isUnwritten() {
        return state == State.WAITING && claimedBy == null;
    }

    /** Returns whether a person has skipped the message before it was sent. */
    public boolean isSkippedByHand() {
        return state == State.SKIPPED && SKIPPED_BY_HAND.equals(reason);
    }

    /** Returns whether the message is being sent at the moment, so that its outcome is unknown. */
    public boolean isBeingSent() {
        return state == State.WAITING && claimedBy != null;
    }

    /** Returns whether the message was skipped or failed, so that nobody has seen it. */
    public boolean isFinishedUnsent() {
        return state == State.SKIPPED || state == State.FAILED;
    }

    /** Returns when sending ended; throws an exception while the message still waits. */
    public Instant requiredFinishedAt() {
        return Objects.requireNonNull(finishedAt, "the message still waits");
    }

    /**
     * Returns whether the message is still waiting to be sent, or was sent at {@code moment} or later. The bot uses the
     * result to skip a reminder that would follow the message too soon.
     */
    public boolean isWaitingOrSentSince(Instant moment) {
        return state == State.WAITING || finishedAt != null && state == State.SENT && !finishedAt.isBefore(moment);
    }

    /** Creates a message to a channel. If the channel is null, the message is stored, but sending it fails. */
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

    /**
     * Returns a copy of this message with another network as its topic; null for no network. While sending is paused
     * for the network, the bot sends the copy only if the copy ignores pauses.
     */
    public Delivery about(@Nullable String network) {
        return with(network, ignoresPause);
    }

    /** Returns a copy of the message. The bot sends the copy even while sending is paused. */
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
     * Returns true if an earlier attempt to send the message ended without a stored outcome, for example in a crash. In
     * that attempt, the message may have been sent. Also returns true for a failed message that was queued again,
     * because queueing resets the number of failures but not the number of attempts.
     */
    public boolean wasInterrupted() {
        return attempts - 1 > failures;
    }

    public boolean isSent() {
        return state == State.SENT;
    }
}
