package se.budkavle.storage.delivery;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;

/**
 * One post that is to be sent, was sent, or was skipped and why.
 *
 * @param id           also stands in the post itself, so that it is found there after a crash
 * @param key          what, for whom, for which date; never delivered twice
 * @param composer     who writes the words when it is sent
 * @param subject      what it is about, as its composer understands it
 * @param channelId    where it goes
 * @param dueAt        not sent before
 * @param claimedBy    the instance that is sending it; null for none
 * @param claimedUntil when another may take over
 * @param attempts     how often it was claimed
 * @param messageId    the chat's id of the sent post
 * @param reason       why it was skipped or failed, as a message key
 */
public record Delivery(
        @Id String id,
        @Column("matter") String key,
        String composer,
        String subject,
        String channelId,
        Instant dueAt,
        Instant createdAt,
        String claimedBy,
        Instant claimedUntil,
        int attempts,
        State state,
        String messageId,
        Instant finishedAt,
        String reason,
        @Version int version) {

    public enum State { WAITING, SENT, SKIPPED, FAILED }

    /** Whether it is still to go out, or went out then or later: what came due by then would come in the same breath. */
    public boolean isWaitingOrSentSince(Instant moment) {
        return state == State.WAITING || state == State.SENT && !finishedAt.isBefore(moment);
    }

    public static Delivery of(
            String key, String composer, String subject, String channelId, Instant dueAt, Instant now) {
        return new Delivery(se.budkavle.storage.Id.next(), key, composer, subject, channelId, dueAt, now, null, null,
                0, State.WAITING, null, null, null, 0);
    }
}
