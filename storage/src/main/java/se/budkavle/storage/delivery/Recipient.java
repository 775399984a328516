package se.budkavle.storage.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;

/**
 * One recipient of a batch and the state of the message to this recipient.
 *
 * @param way how the message is sent; null when there is no way
 * @param lane the addressee as one text; null when there is no way, and when erased
 * @param name the name shown in the report of the sending; null when unknown, and when erased
 * @param personId null when the recipient is nobody of the association, and when erased
 * @param contactId null when the recipient is no contact, and when erased
 * @param reasons the codes of the reasons for which this recipient gets the message, separated by commas
 * @param dueAt when the recipient may be claimed: the time of the next attempt, or the end of the current claim's lease
 * @param claimedBy the claim under which the message is or was being sent; null for none
 * @param begunAt when the message may have been handed over without a known outcome; null otherwise
 * @param attempts how often sending has begun
 * @param firstTriedAt when sending was first tried
 * @param failures the number of consecutive failures
 * @param messageId the chat's id of the post, or the Message-ID of the mail
 * @param reason why it was not sent or not accepted, as a message key
 */
public record Recipient(
        @Id String id,
        String batchId,
        Addressee.@Nullable Kind way,
        @Nullable String lane,
        @Nullable String name,
        @Nullable String personId,
        @Nullable String contactId,
        String reasons,
        State state,
        Instant dueAt,
        @Nullable String claimedBy,
        @Nullable Instant begunAt,
        int attempts,
        @Nullable Instant firstTriedAt,
        int failures,
        @Nullable String messageId,
        @Nullable String reason,
        @Nullable Instant finishedAt,
        @Version int version) {

    /** The reason when it is unknown whether the message was sent. */
    public static final String IN_DOUBT = "delivery.unknown";

    /** The reason when a mail bounced or was refused because of its address. */
    public static final String ADDRESS_AT_FAULT = "delivery.bounced-address";

    /** The reason when a mail bounced and its address is not at fault. */
    public static final String CAME_BACK = "delivery.bounced";

    private static final String BETWEEN = ",";

    /**
     * SENT: accepted by the chat or the mail server. REFUSED: refused for good. BOUNCED: a mail came back. ENDED: the
     * reader has opted out. SKIPPED: not sent, with a reason. STOPPED: waits in a batch that a person has stopped; such
     * a row is WAITING in the table. UNKNOWN: may have been sent; a person decides whether it is sent again.
     */
    public enum State {
        WAITING,
        SENT,
        REFUSED,
        BOUNCED,
        ENDED,
        SKIPPED,
        STOPPED,
        UNKNOWN
    }

    /** Returns a new recipient that waits to be sent to. */
    public static Recipient of(
            Batch batch,
            Addressee addressee,
            @Nullable String name,
            @Nullable String personId,
            @Nullable String contactId,
            Collection<String> reasons) {
        return new Recipient(
                NewId.next(),
                batch.id(),
                addressee.kind(),
                addressee.lane(),
                name,
                personId,
                contactId,
                String.join(BETWEEN, reasons),
                State.WAITING,
                batch.dueAt(),
                null,
                null,
                0,
                null,
                0,
                null,
                null,
                null,
                0);
    }

    /** Returns a new recipient that is known to get no message, with the reason. */
    public static Recipient without(
            Batch batch,
            State state,
            String reason,
            String name,
            String personId,
            String contactId,
            Collection<String> reasons,
            Instant now) {
        return new Recipient(
                NewId.next(),
                batch.id(),
                null,
                null,
                name,
                personId,
                contactId,
                String.join(BETWEEN, reasons),
                state,
                batch.dueAt(),
                null,
                null,
                0,
                null,
                0,
                null,
                reason,
                now,
                0);
    }

    /** Returns the addressee; null when there is no way to send, and when the addressee was erased. */
    public @Nullable Addressee addressee() {
        return lane == null ? null : Addressee.of(lane);
    }

    /**
     * Returns the addressee; throws an exception if it is null, which it never is while a message to it is being sent.
     */
    public Addressee requiredAddressee() {
        return Objects.requireNonNull(addressee(), "the recipient has no addressee");
    }

    /** Returns the id of the current claim; throws an exception if the recipient is not claimed. */
    public String requiredClaim() {
        return Objects.requireNonNull(claimedBy, "the recipient is not claimed");
    }

    /** Returns whether it gets a mail or a post; throws an exception if that is not known. */
    public Addressee.Kind requiredWay() {
        return Objects.requireNonNull(way, "the recipient has no way");
    }

    public List<String> reasonCodes() {
        return reasons.isEmpty() ? List.of() : List.of(reasons.split(BETWEEN));
    }

    /**
     * Returns the ids of the networks in the reason codes, which say why someone is a recipient: hallbar-energi for
     * list:hallbar-energi.
     */
    public List<String> networkIds() {
        return reasonCodes().stream()
                .filter(code -> code.contains(":"))
                .map(code -> code.substring(code.indexOf(':') + 1))
                .distinct()
                .toList();
    }

    /** Returns the state for counts and reports: waiting in a stopped batch counts as stopped. */
    public State stateIn(Batch batch) {
        return state == State.WAITING && batch.state() == Batch.State.STOPPED ? State.STOPPED : state;
    }

    /** Returns the recipient as begun; from then on the message may have been handed over. */
    public Recipient begun(Instant until, Instant now) {
        return new Recipient(
                id,
                batchId,
                way,
                lane,
                name,
                personId,
                contactId,
                reasons,
                state,
                until,
                claimedBy,
                now,
                attempts + 1,
                firstTriedAt == null ? now : firstTriedAt,
                failures,
                messageId,
                reason,
                finishedAt,
                version + 1);
    }

    /**
     * Tells whether an earlier attempt may have sent the message; a post is then searched for before it is sent again.
     */
    public boolean wasTried() {
        return attempts > 1;
    }
}
