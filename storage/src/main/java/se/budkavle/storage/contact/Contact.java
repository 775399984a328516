package se.budkavle.storage.contact;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A contact: a person outside the chat, known by an email address, to whom networks send emails. A
 * {@link ContactListing} links the contact to the mailing list of one network.
 *
 * @param address the email address as {@link MailAddress#text} returns it; null when erased
 * @param addressKey the normalised address, which is equal for all spellings of the address, so that duplicates are
 *     found; null when erased
 * @param confirmedAt when the contact's data was last confirmed
 * @param askedAt when the bot asked the contact whether to stay in the mailing list; null while the bot expects no
 *     answer
 * @param pausedBecause the code of the reason why the bot sends no email to the contact at the moment; null while the
 *     contact is not paused
 * @param resumedAt when the bot last began to send emails to the contact again; null if it never did. If an email that
 *     was sent before this time bounces, the bot does not pause the contact again.
 * @param endedBecause why the bot sends no more emails to the contact; null while the contact has not ended
 */
public record Contact(
        @Id String id,
        @Nullable String address,
        @Nullable String addressKey,
        Instant since,
        Instant confirmedAt,
        @Nullable Instant askedAt,
        @Nullable String pausedBecause,
        @Nullable Instant resumedAt,
        @Nullable Instant endedAt,
        @Nullable EndedBecause endedBecause,
        @Nullable Instant erasedAt,
        @Version int version) {

    /**
     * The reason why the bot sends no more emails to a contact. OWN_WISH: the contact has opted out, and an import of
     * contacts does not undo the opt-out. COORDINATOR: a coordinator has stopped all emails to the contact. UNANSWERED:
     * the contact did not answer the question whether to stay in the mailing list.
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
        return new Contact(
                NewId.next(), address.text(), address.key(), now, now, null, null, null, null, null, null, 0);
    }

    /**
     * Returns a copy of the contact with another email address. The bot sends emails to the new address even if emails
     * to the old address were paused. Throws a {@code Refusal} if the contact was erased.
     */
    public Contact movedTo(MailAddress other) {
        requireNotErased();
        return with(other.text(), other.key(), confirmedAt, askedAt, null, resumedAt, endedAt, endedBecause, erasedAt);
    }

    /**
     * Returns a copy of the contact with the time at which the bot asked the contact whether to stay in the mailing
     * list.
     *
     * @param now the time of the question; null to remove the time, because the question could not be sent
     */
    public Contact asked(@Nullable Instant now) {
        return with(address, addressKey, confirmedAt, now, pausedBecause, resumedAt, endedAt, endedBecause, erasedAt);
    }

    /**
     * Returns a copy of the contact with this time stored as the latest confirmation of the contact's data. Throws a
     * {@code Refusal} if the contact has ended and gets no more emails.
     */
    public Contact confirmed(Instant now) {
        requireNotEnded();
        return with(address, addressKey, now, null, pausedBecause, resumedAt, endedAt, endedBecause, erasedAt);
    }

    /**
     * Returns a paused copy of the contact. The bot sends no email to a paused contact until a person has checked the
     * reason.
     *
     * @param because the code of the reason
     */
    public Contact paused(String because) {
        return with(address, addressKey, confirmedAt, askedAt, because, resumedAt, endedAt, endedBecause, erasedAt);
    }

    /** Returns a copy of the contact that is not paused. */
    public Contact resumed(Instant now) {
        return with(address, addressKey, confirmedAt, askedAt, null, now, endedAt, endedBecause, erasedAt);
    }

    /**
     * Returns an ended copy of the contact. The bot sends no more email to an ended contact. If the contact has already
     * ended, keeps the earlier time and the earlier reason. An opt-out by the contact, however, replaces an earlier
     * reason.
     */
    public Contact ended(EndedBecause because, Instant now) {
        var reason = isEnded() && because != EndedBecause.OWN_WISH ? endedBecause : because;
        return with(
                address,
                addressKey,
                confirmedAt,
                null,
                pausedBecause,
                resumedAt,
                isEnded() ? endedAt : now,
                reason,
                erasedAt);
    }

    /**
     * Returns an active copy of an ended contact, so that the bot sends emails to the contact again. Throws a
     * {@code Refusal} if the contact has opted out or was erased.
     */
    public Contact revived(Instant now) {
        requireNotErased();
        if (saidNo()) {
            throw new Refusal("contact.said-no");
        }
        return with(address, addressKey, now, null, null, now, null, null, erasedAt);
    }

    /**
     * Returns an active copy of the contact, because the contact wants to get emails again. Even a contact who has
     * opted out becomes active again. Throws a {@code Refusal} if the contact was erased.
     */
    public Contact returned(Instant now) {
        requireNotErased();
        return with(address, addressKey, now, null, null, now, null, null, erasedAt);
    }

    /** Returns a copy of the contact without an email address. The bot sends no more email to the contact. */
    public Contact erased(Instant now) {
        var ended = ended(EndedBecause.COORDINATOR, now);
        return with(
                null,
                null,
                confirmedAt,
                null,
                null,
                resumedAt,
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
            @Nullable Instant resumed,
            @Nullable Instant ended,
            @Nullable EndedBecause because,
            @Nullable Instant erased) {
        return new Contact(
                id, newAddress, newKey, since, confirmed, asked, paused, resumed, ended, because, erased, version);
    }

    public State state() {
        return isEnded() ? State.ENDED : pausedBecause != null ? State.PAUSED : State.REACHABLE;
    }

    /**
     * Returns whether the contact is reachable, and the bot has not begun to send emails to the contact again after
     * this time.
     */
    public boolean isReachableSince(Instant moment) {
        return state() == State.REACHABLE && (resumedAt == null || !resumedAt.isAfter(moment));
    }

    /** Returns the email address. Throws an exception if the address has been erased. */
    public String requiredAddress() {
        return Objects.requireNonNull(address, "the address has been erased");
    }

    /**
     * Returns the normalised email address, which is equal for all spellings of the address. Throws an exception if the
     * address has been erased.
     */
    public String requiredAddressKey() {
        return Objects.requireNonNull(addressKey, "the address has been erased");
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    /** Returns whether the contact has opted out of all emails. */
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
