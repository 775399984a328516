package se.budkavle.storage.contact;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.Refusal;

/**
 * The email address of a person in the association. Before the person has followed the confirmation link, the bot sends
 * only the confirmation email to this address.
 *
 * @param address the confirmed address; null before the first confirmation
 * @param addressKey the normalised confirmed address, equal for all spellings of the address
 * @param asked a new address that waits for confirmation; null for none
 * @param confirmedAt when the address was confirmed; null before the confirmation
 * @param alsoSince since when chat messages that mention the person are also sent by email; null when they are not
 * @param bouncedAt when email to the confirmed address bounced because the address is invalid; the bot has not used the
 *     address since then. Null if no email bounced
 */
public record OwnAddress(
        @Id String personId,
        @Nullable String address,
        @Nullable String addressKey,
        @Nullable String asked,
        Instant askedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant alsoSince,
        @Nullable Instant bouncedAt,
        @Version int version) {

    private static final int MARK = 12;

    public static OwnAddress asked(String personId, MailAddress address, Instant now) {
        return new OwnAddress(personId, null, null, address.text(), now, null, null, null, 0);
    }

    /**
     * Returns this row with a new address that waits for confirmation. Until the new address is confirmed, the old
     * confirmed address is used.
     */
    public OwnAddress asking(MailAddress other, Instant now) {
        return with(address, addressKey, other.text(), now, confirmedAt, alsoSince, bouncedAt);
    }

    /**
     * Confirms an address after its owner has followed the confirmation link. Following the link a second time changes
     * nothing.
     *
     * @param read the address that the confirmation link was sent to
     */
    public OwnAddress confirmed(MailAddress read, Instant now) {
        boolean isAsked = read.text().equals(asked);
        if (read.text().equals(address) && !isAsked) {
            return this;
        }
        if (!isAsked) {
            throw new Refusal("contact.own-address-replaced");
        }
        return with(read.text(), read.key(), null, askedAt, now, alsoSince, null);
    }

    /** Returns this row without an email address, so that the person gets no more email. */
    public OwnAddress removed() {
        return with(null, null, null, askedAt, null, null, null);
    }

    /**
     * Turns on emails with the content of chat messages that mention the person. Changes nothing if these emails are on
     * already. Throws a {@code Refusal} if the person has no confirmed address.
     */
    public OwnAddress alsoByMail(Instant now) {
        if (!isConfirmed()) {
            throw new Refusal("contact.own-address-missing");
        }
        return getsLetters() ? this : with(address, addressKey, asked, askedAt, confirmedAt, now, bouncedAt);
    }

    /** Turns off emails with the content of chat messages that mention the person. */
    public OwnAddress inChatOnly() {
        return with(address, addressKey, asked, askedAt, confirmedAt, null, bouncedAt);
    }

    /**
     * Records that an email bounced because the address is invalid. The address is not used again until its owner has
     * followed a new confirmation link.
     */
    public OwnAddress bounced(Instant now) {
        return isConfirmed() ? with(address, addressKey, asked, askedAt, confirmedAt, alsoSince, now) : this;
    }

    /** Tells whether mail to the confirmed address bounced, so that the bot no longer uses the address. */
    public boolean isBounced() {
        return bouncedAt != null;
    }

    /** Tells whether chat messages that mention the person are also sent by email to this address. */
    public boolean getsLetters() {
        return isConfirmed() && alsoSince != null;
    }

    /**
     * Returns a hash that is part of the links in emails to this person. The hash changes when the address changes, or
     * when emails about mentions are turned on again. Links in older emails then stop working.
     */
    public String lettersMark() {
        return Fingerprint.of(address + "\n" + Objects.requireNonNull(alsoSince).toEpochMilli())
                .substring(0, MARK);
    }

    /** Tells whether mail can be sent to the person: the address is confirmed, and no mail to it bounced. */
    public boolean isConfirmed() {
        return address != null && !isBounced();
    }

    /** Tells whether the person has given an address, confirmed or not. */
    public boolean isGiven() {
        return address != null || asked != null;
    }

    private OwnAddress with(
            @Nullable String confirmed,
            @Nullable String key,
            @Nullable String waiting,
            Instant since,
            @Nullable Instant when,
            @Nullable Instant also,
            @Nullable Instant bounced) {
        return new OwnAddress(personId, confirmed, key, waiting, since, when, also, bounced, version);
    }
}
