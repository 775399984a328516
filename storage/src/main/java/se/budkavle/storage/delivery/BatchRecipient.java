package se.budkavle.storage.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * One recipient of a batch (a message to many recipients), and the outcome of sending the message to this recipient.
 *
 * @param way the kind of addressee, for example email; null when there is no address to send to
 * @param lane the addressee, encoded as one text; null when there is no address to send to, and after the addressee was
 *     erased
 * @param name the recipient's name in the report on the batch; null when unknown, and after the name was erased
 * @param personId the recipient's id as a person of the association; null for anyone else, and after the id was erased
 * @param contactId the recipient's id as a contact in a mailing list; null for anyone else, and after the id was erased
 * @param reasons the codes of the reasons why this recipient gets the message, separated by commas
 * @param dueAt when an instance of the bot can reserve (claim) the recipient for sending: the time of the next attempt,
 *     or the expiry of the current claim
 * @param claimedBy the id of the latest claim, which reserves the recipient for one instance of the bot; null for none
 * @param begunAt when the current attempt to send began; null if no attempt is in progress. After an interrupted
 *     attempt, the value stays until a result is stored or a new attempt begins.
 * @param attempts how many attempts to send the message to this recipient have begun
 * @param firstTriedAt when the first attempt to send began
 * @param failures the number of consecutive failed attempts
 * @param messageId Discord's id of the sent message, or the Message-ID of the email
 * @param reason the message key of the reason why the message was not sent or not accepted
 */
@Table("recipient")
public record BatchRecipient(
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

    /** The message key stored as the reason when it is unknown whether the message was sent to the recipient. */
    public static final String IN_DOUBT = "delivery.unknown";

    /**
     * The message key stored as the reason when an email bounced or was refused, because the address does not exist or
     * accepts no email.
     */
    public static final String ADDRESS_AT_FAULT = "delivery.bounced-address";

    /** The message key stored as the reason when an email bounced although its address may be valid. */
    public static final String CAME_BACK = "delivery.bounced";

    private static final String BETWEEN = ",";

    /**
     * The delivery state of one recipient. WAITING: the message is not sent yet. SENT: Discord or the mail server has
     * accepted the message. REFUSED: the message was refused permanently. BOUNCED: the email came back, because it
     * could not be delivered. ENDED: the reader has opted out or was erased. SKIPPED: the message was not sent, and
     * {@code reason} says why. STOPPED: the message was not sent, because a person has stopped the batch; the database
     * stores WAITING instead. UNKNOWN: it is unknown whether the message was sent, and a person decides whether to send
     * it again.
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

    /** Creates a recipient in the state WAITING. */
    public static BatchRecipient of(
            Batch batch,
            Addressee addressee,
            @Nullable String name,
            @Nullable String personId,
            @Nullable String contactId,
            Collection<String> reasons) {
        return new BatchRecipient(
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

    /**
     * Creates a recipient to whom no message is sent, and stores the reason.
     *
     * @param reason the message key of the reason why no message is sent
     * @param reasons the codes of the reasons why the recipient would have received the message
     */
    public static BatchRecipient without(
            Batch batch,
            State state,
            String reason,
            String name,
            String personId,
            String contactId,
            Collection<String> reasons,
            Instant now) {
        return new BatchRecipient(
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

    /** Returns the addressee. Returns null when the message cannot be sent, and after the addressee was erased. */
    public @Nullable Addressee addressee() {
        return lane == null ? null : Addressee.of(lane);
    }

    /**
     * Returns the addressee. Throws an exception if the recipient has no addressee. A recipient to whom the message is
     * being sent always has an addressee.
     */
    public Addressee requiredAddressee() {
        return Objects.requireNonNull(addressee(), "the recipient has no addressee");
    }

    /**
     * Returns the id of the claim that reserves the recipient for one instance of the bot. Throws an exception if the
     * recipient is not claimed.
     */
    public String requiredClaim() {
        return Objects.requireNonNull(claimedBy, "the recipient is not claimed");
    }

    /** Returns the kind of addressee, for example email. Throws an exception if the message cannot be sent. */
    public Addressee.Kind requiredWay() {
        return Objects.requireNonNull(way, "the recipient has no way");
    }

    public List<String> reasonCodes() {
        return reasons.isEmpty() ? List.of() : List.of(reasons.split(BETWEEN));
    }

    /**
     * Returns the ids of the networks on whose behalf the recipient gets the message. Parses the ids from the reason
     * codes; for example, the code list:hallbar-energi contains the network id hallbar-energi.
     */
    public List<String> networkIds() {
        return reasonCodes().stream()
                .filter(code -> code.contains(":"))
                .map(code -> code.substring(code.indexOf(':') + 1))
                .distinct()
                .toList();
    }

    /**
     * Returns the delivery state that counts and reports show for this recipient. Returns STOPPED instead of WAITING if
     * a person has stopped the batch.
     */
    public State stateIn(Batch batch) {
        return state == State.WAITING && batch.state() == Batch.State.STOPPED ? State.STOPPED : state;
    }

    /**
     * Returns a copy of the recipient with one more attempt to send the message. The attempt begins now. From the
     * beginning of an attempt, the bot must assume that the message may have been sent.
     *
     * @param until when the claim on the recipient expires
     */
    public BatchRecipient begun(Instant until, Instant now) {
        return new BatchRecipient(
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
     * Returns whether the bot had already tried to send the message before the current attempt. Before a new attempt,
     * the bot searches Discord for the message, because an earlier attempt may have sent it.
     */
    public boolean wasTried() {
        return attempts > 1;
    }
}
