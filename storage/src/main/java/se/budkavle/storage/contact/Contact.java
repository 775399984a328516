package se.budkavle.storage.contact;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * An email address outside the chat to which networks send emails. Each {@link ContactListing} of the contact names one
 * network and what that network knows about the contact.
 *
 * @param address the email address as {@link MailAddress#text} returns it; null when erased
 * @param addressKey the normalised address by which duplicates are found, equal for all spellings of the address; null
 *     when erased
 * @param confirmedAt when the contact's data was last confirmed
 * @param askedAt when the contact was asked whether to stay in the mail register; null while no answer is expected
 * @param pausedBecause why the contact gets no email for now, as a code; null while the contact is not paused
 * @param endedBecause why the contact ended and gets no more emails; null while the contact has not ended
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

    /**
     * Why a contact has ended, so that it gets no more email. With OWN_WISH, the contact has opted out; importing a
     * list of contacts never undoes this.
     */
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

    /**
     * Returns this contact with another email address. If the contact is paused, the pause ends, because its reason
     * concerned the old address.
     */
    public Contact movedTo(MailAddress other) {
        requireNotErased();
        return with(other.text(), other.key(), confirmedAt, askedAt, null, endedAt, endedBecause, erasedAt);
    }

    /**
     * Returns this contact with the time at which the contact was asked whether to stay in the mail register.
     *
     * @param now the time of the question; null if the question could not be sent
     */
    public Contact asked(@Nullable Instant now) {
        return with(address, addressKey, confirmedAt, now, pausedBecause, endedAt, endedBecause, erasedAt);
    }

    /**
     * Returns this contact with its data marked as confirmed now. Throws a {@code Refusal} if the contact has ended.
     */
    public Contact confirmed(Instant now) {
        requireNotEnded();
        return with(address, addressKey, now, null, pausedBecause, endedAt, endedBecause, erasedAt);
    }

    /**
     * Returns this contact as paused: the contact gets no mail until a person has checked the reason.
     *
     * @param because the code of the reason; null ends the pause
     */
    public Contact paused(@Nullable String because) {
        return with(address, addressKey, confirmedAt, askedAt, because, endedAt, endedBecause, erasedAt);
    }

    public Contact resumed() {
        return paused(null);
    }

    /**
     * Returns this contact as ended, so that the contact gets no more email. If the contact has already ended, its end
     * time and its reason stay. An exception is the contact's own opt-out, which always becomes the reason.
     */
    public Contact ended(EndedBecause because, Instant now) {
        var reason = isEnded() && because != EndedBecause.OWN_WISH ? endedBecause : because;
        return with(address, addressKey, confirmedAt, null, pausedBecause, isEnded() ? endedAt : now, reason, erasedAt);
    }

    /** Makes an ended contact active again. Throws a {@code Refusal} if the contact has opted out or was erased. */
    public Contact revived(Instant now) {
        requireNotErased();
        if (saidNo()) {
            throw new Refusal("contact.said-no");
        }
        return with(address, addressKey, now, null, null, null, null, erasedAt);
    }

    /** Makes the contact active again because the contact wants this, even after an opt-out. */
    public Contact returned(Instant now) {
        requireNotErased();
        return with(address, addressKey, now, null, null, null, null, erasedAt);
    }

    /** Ends the contact and erases the mail address. */
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

    /** Returns the mail address. Throws an exception if the address has been erased. */
    public String requiredAddress() {
        return Objects.requireNonNull(address, "the address has been erased");
    }

    /**
     * Returns the normalised address by which contacts are compared. Throws an exception if the address has been
     * erased.
     */
    public String requiredAddressKey() {
        return Objects.requireNonNull(addressKey, "the address has been erased");
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    /** Tells whether the contact has opted out of mail. */
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
