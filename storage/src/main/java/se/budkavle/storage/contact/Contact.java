package se.budkavle.storage.contact;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.Refusal;

/**
 * An address outside the chat that networks write to; which networks do, and what each knows of it, is said by its {@link Listing}s.
 *
 * @param address       as {@link MailAddress#text} gives it; null once erased
 * @param addressKey    one for each box, by which doubles are found; null once erased
 * @param confirmedAt   when it was last known to be right
 * @param askedAt       when the person was asked whether to stay; null while no answer is waited for
 * @param pausedBecause why nothing is sent for now, as a code; null where something is
 * @param endedBecause  null while it has not ended
 */
public record Contact(
        @Id String id,
        String address,
        String addressKey,
        Instant since,
        Instant confirmedAt,
        Instant askedAt,
        String pausedBecause,
        Instant endedAt,
        EndedBecause endedBecause,
        Instant erasedAt,
        @Version int version) {

    /** OWN_WISH is the person's own no, which no import undoes. */
    public enum EndedBecause { OWN_WISH, COORDINATOR, UNANSWERED }

    public enum State { REACHABLE, PAUSED, ENDED }

    public static Contact of(MailAddress address, Instant now) {
        return new Contact(se.budkavle.storage.Id.next(), address.text(), address.key(), now, now, null, null, null, null, null, 0);
    }

    /** At another address, so that what the old one was paused for is over. */
    public Contact movedTo(MailAddress other) {
        requireNotErased();
        return with(other.text(), other.key(), confirmedAt, askedAt, null, endedAt, endedBecause, erasedAt);
    }

    /** Asked whether to stay; null where the person has not got the question. */
    public Contact asked(Instant now) {
        return with(address, addressKey, confirmedAt, now, pausedBecause, endedAt, endedBecause, erasedAt);
    }

    /** Known to be right as of now. */
    public Contact confirmed(Instant now) {
        requireNotEnded();
        return with(address, addressKey, now, null, pausedBecause, endedAt, endedBecause, erasedAt);
    }

    /** Gets nothing until someone has looked at it. */
    public Contact paused(String because) {
        return with(address, addressKey, confirmedAt, askedAt, because, endedAt, endedBecause, erasedAt);
    }

    public Contact resumed() {
        return paused(null);
    }

    /** Ends; one that has ended stays so since then, but the person's own wish outranks any other reason. */
    public Contact ended(EndedBecause because, Instant now) {
        var reason = isEnded() && because != EndedBecause.OWN_WISH ? endedBecause : because;
        return with(address, addressKey, confirmedAt, null, pausedBecause,
                isEnded() ? endedAt : now, reason, erasedAt);
    }

    /** Written to again; refuses where it was the person's own wish to end. */
    public Contact revived(Instant now) {
        requireNotErased();
        if (saidNo()) {
            throw new Refusal("contact.said-no");
        }
        return with(address, addressKey, now, null, null, null, null, erasedAt);
    }

    /** Written to again, as the person has asked for it. */
    public Contact returned(Instant now) {
        requireNotErased();
        return with(address, addressKey, now, null, null, null, null, erasedAt);
    }

    /** Ended, and without its address. */
    public Contact erased(Instant now) {
        var ended = ended(EndedBecause.COORDINATOR, now);
        return with(null, null, confirmedAt, null, null, ended.endedAt, ended.endedBecause,
                erasedAt == null ? now : erasedAt);
    }

    private Contact with(String newAddress, String newKey, Instant confirmed, Instant asked, String paused, Instant ended,
            EndedBecause because, Instant erased) {
        return new Contact(id, newAddress, newKey, since, confirmed, asked, paused, ended, because, erased, version);
    }

    public State state() {
        return isEnded() ? State.ENDED : pausedBecause != null ? State.PAUSED : State.REACHABLE;
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    /** Whether the person asked to be left alone. */
    public boolean saidNo() {
        return endedBecause == EndedBecause.OWN_WISH;
    }

    private void requireNotEnded() {
        if (isEnded()) {
            throw new Refusal("contact.ended-already");
        }
    }

    private void requireNotErased() {
        if (erasedAt != null) {
            throw new Refusal("contact.erased-already");
        }
    }
}
