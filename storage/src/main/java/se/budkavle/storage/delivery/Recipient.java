package se.budkavle.storage.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * One of those whom a batch goes to, and how it stands with this one.
 *
 * @param way          how it is sent; null where there is no way
 * @param lane         the addressee as one text; null where there is no way, and once it is erased
 * @param name         for whoever reads the account of the sending; null where it is not known, and once it is erased
 * @param personId     null where it goes to nobody of the association, and once it is erased
 * @param contactId    null where it goes to no contact, and once it is erased
 * @param reasons      the codes that say why this one gets it, with commas between them
 * @param dueAt        nobody takes it before: it is to be tried again then, or somebody's claim ends then
 * @param claimedBy    the claim under which it is being sent, or was when that was cut off; null for none
 * @param begunAt      since when it may have been handed over, without anybody having heard what became of it; null otherwise
 * @param attempts     how often its sending was begun
 * @param firstTriedAt when it was tried first
 * @param failures     how often that has failed in a row
 * @param messageId    the chat's id of the post, or the Message-ID of the mail
 * @param reason       why it was not sent or not taken, as a message key
 */
public record Recipient(
        @Id String id,
        String batchId,
        Addressee.Kind way,
        String lane,
        String name,
        String personId,
        String contactId,
        String reasons,
        State state,
        Instant dueAt,
        String claimedBy,
        Instant begunAt,
        int attempts,
        Instant firstTriedAt,
        int failures,
        String messageId,
        String reason,
        Instant finishedAt,
        @Version int version) {

    /** The reason where nobody knows whether it was sent. */
    public static final String IN_DOUBT = "delivery.unknown";

    /** The reason where a mail came back, or was not taken, because of its address. */
    public static final String ADDRESS_AT_FAULT = "delivery.bounced-address";

    /** The reason where a mail came back, and nothing is said against its address. */
    public static final String CAME_BACK = "delivery.bounced";

    private static final String BETWEEN = ",";

    /**
     * SENT: the chat or the mail server has taken it. REFUSED: it has not, for good. BOUNCED: a mail came back. ENDED: this reader
     * wants no more of it. SKIPPED: not sent, with a reason. STOPPED: waits in a batch that a person has stopped; such a row is
     * WAITING in the table. UNKNOWN: it may have been sent, and a person decides whether it is sent again.
     */
    public enum State { WAITING, SENT, REFUSED, BOUNCED, ENDED, SKIPPED, STOPPED, UNKNOWN }

    /** One to be sent. */
    public static Recipient of(Batch batch, Addressee addressee, String name, String personId, String contactId,
            Collection<String> reasons) {
        return new Recipient(se.budkavle.storage.Id.next(), batch.id(), addressee.kind(), addressee.lane(), name, personId, contactId,
                String.join(BETWEEN, reasons), State.WAITING, batch.dueAt(), null, null, 0, null, 0, null, null, null, 0);
    }

    /** One of whom it is known beforehand that nothing is sent, and why. */
    public static Recipient without(Batch batch, State state, String reason, String name, String personId, String contactId,
            Collection<String> reasons, Instant now) {
        return new Recipient(se.budkavle.storage.Id.next(), batch.id(), null, null, name, personId, contactId,
                String.join(BETWEEN, reasons), state, batch.dueAt(), null, null, 0, null, 0, null, reason, now, 0);
    }

    /** Null where there is no way, and once it is erased. */
    public Addressee addressee() {
        return lane == null ? null : Addressee.of(lane);
    }

    public List<String> reasonCodes() {
        return reasons.isEmpty() ? List.of() : List.of(reasons.split(BETWEEN));
    }

    /** The ids of the networks named by the reason codes: hallbar-energi for the code list:hallbar-energi. */
    public List<String> networkIds() {
        return reasonCodes().stream().filter(code -> code.contains(":")).map(code -> code.substring(code.indexOf(':') + 1))
                .distinct().toList();
    }

    /** How it stands, as it is counted and shown: what waits in a stopped batch is stopped. */
    public State stateIn(Batch batch) {
        return state == State.WAITING && batch.state() == Batch.State.STOPPED ? State.STOPPED : state;
    }

    /** As it is once its sending is begun and that is stored: from then on it may have been handed over. */
    public Recipient begun(Instant until, Instant now) {
        return new Recipient(id, batchId, way, lane, name, personId, contactId, reasons, state, until, claimedBy, now, attempts + 1,
                firstTriedAt == null ? now : firstTriedAt, failures, messageId, reason, finishedAt, version + 1);
    }

    /** Whether an earlier attempt may have sent it; a post is then looked for before it is sent again. */
    public boolean wasTried() {
        return attempts > 1;
    }
}
