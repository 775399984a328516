package se.budkavle.storage.contact;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * An address outside the chat that networks send mail to; its {@link ContactListing}s say which networks these are and
 * what each knows about the contact.
 *
 * @param address as {@link MailAddress#text} returns it; null when erased
 * @param addressKey the same for all spellings of an address, by which duplicates are found; null when erased
 * @param confirmedAt when its data was last confirmed
 * @param askedAt when the contact was asked whether to stay; null while no answer is expected
 * @param pausedBecause why it gets no mail for now, as a code; null while it is not paused
 * @param endedBecause null while it has not ended
 */
public record Contact(
        @Id String id,
        @Nullable String address,
        @Nullable String addressKey,
        Instant since,
        Instant confirmedAt,
        @Nullable Instant askedAt,
        @Nullable String pausedBecause,
        @Nullable Instant endedAt,
        @Nullable EndedBecause endedBecause,
        @Nullable Instant erasedAt,
        @Version int version) {

    /** OWN_WISH is the contact's own opt-out, which no import undoes. */
    public enum EndedBecause {
        OWN_WISH,
        COORDINATOR,
        UNANSWERED
    }

    public enum State {
        REACHABLE,
        PAUSED,
        ENDED
    }

    public static Contact of(MailAddress address, Instant now) {
        return new Contact(NewId.next(), address.text(), address.key(), now, now, null, null, null, null, null, 0);
    }

    /** Returns the contact with another address; a pause because of the old one ends. */
    public Contact movedTo(MailAddress other) {
        requireNotErased();
        return with(other.text(), other.key(), confirmedAt, askedAt, null, endedAt, endedBecause, erasedAt);
    }

    /**
     * Returns the contact with the time at which it was asked whether to stay; null if the question could not be sent.
     */
    public Contact asked(@Nullable Instant now) {
        return with(address, addressKey, confirmedAt, now, pausedBecause, endedAt, endedBecause, erasedAt);
    }

    /** Returns the contact with its data confirmed now. */
    public Contact confirmed(Instant now) {
        requireNotEnded();
        return with(address, addressKey, now, null, pausedBecause, endedAt, endedBecause, erasedAt);
    }

    /** Returns the contact paused: it gets no mail until a person has checked it. */
    public Contact paused(@Nullable String because) {
        return with(address, addressKey, confirmedAt, askedAt, because, endedAt, endedBecause, erasedAt);
    }

    public Contact resumed() {
        return paused(null);
    }

    /**
     * Ends the contact. If it has already ended, the time stays, and only the contact's own opt-out replaces the
     * reason.
     */
    public Contact ended(EndedBecause because, Instant now) {
        var reason = isEnded() && because != EndedBecause.OWN_WISH ? endedBecause : because;
        return with(address, addressKey, confirmedAt, null, pausedBecause, isEnded() ? endedAt : now, reason, erasedAt);
    }

    /** Makes an ended contact active again; throws a refusal when it ended by its own wish. */
    public Contact revived(Instant now) {
        requireNotErased();
        if (saidNo()) {
            throw new Refusal("contact.said-no");
        }
        return with(address, addressKey, now, null, null, null, null, erasedAt);
    }

    /** Makes the contact active again at its own request. */
    public Contact returned(Instant now) {
        requireNotErased();
        return with(address, addressKey, now, null, null, null, null, erasedAt);
    }

    /** Ends the contact and removes its address. */
    public Contact erased(Instant now) {
        var ended = ended(EndedBecause.COORDINATOR, now);
        return with(
                null,
                null,
                confirmedAt,
                null,
                null,
                ended.endedAt,
                ended.endedBecause,
                erasedAt == null ? now : erasedAt);
    }

    private Contact with(
            @Nullable String newAddress,
            @Nullable String newKey,
            Instant confirmed,
            @Nullable Instant asked,
            @Nullable String paused,
            @Nullable Instant ended,
            @Nullable EndedBecause because,
            @Nullable Instant erased) {
        return new Contact(id, newAddress, newKey, since, confirmed, asked, paused, ended, because, erased, version);
    }

    public State state() {
        return isEnded() ? State.ENDED : pausedBecause != null ? State.PAUSED : State.REACHABLE;
    }

    /** Returns the mail address; throws an exception if it has been erased. */
    public String requiredAddress() {
        return Objects.requireNonNull(address, "the address has been erased");
    }

    /** Returns the normalised address by which contacts are compared; throws an exception if it has been erased. */
    public String requiredAddressKey() {
        return Objects.requireNonNull(addressKey, "the address has been erased");
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    /** Tells whether the contact ended by its own wish. */
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
