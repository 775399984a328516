package se.budkavle.storage.contact;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.Refusal;

/**
 * The email address of a person of the association. Until the person has followed the confirmation link, the bot sends
 * only the confirmation email to this address.
 *
 * @param address the confirmed address; null before the first confirmation
 * @param addressKey the normalised confirmed address, equal for all spellings of the address
 * @param asked a new address that waits for confirmation; null for none
 * @param confirmedAt when the address was confirmed; null before the confirmation
 * @param alsoSince when the person turned on emails about mentions (copies of chat messages that mention the person);
 *     null if these emails are turned off
 * @param bouncedAt when an email to the confirmed address bounced, because the address is invalid; null if no email
 *     bounced. After a bounce, the bot sends no email to the address.
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
     * Returns a copy of the row with a new, unconfirmed address. Until the person has confirmed the new address, the
     * bot uses the old address.
     */
    public OwnAddress asking(MailAddress other, Instant now) {
        return with(address, addressKey, other.text(), now, confirmedAt, alsoSince, bouncedAt);
    }

    /**
     * Returns a copy of the row with a confirmed address, after the person has followed the confirmation link.
     * Following the confirmation link again changes nothing. Throws a {@code Refusal} if the person has entered another
     * address in the meantime.
     *
     * @param read the address to which the bot sent the confirmation link
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

    /** Returns a copy of the row without an email address, so that the bot sends no more email to the person. */
    public OwnAddress removed() {
        return with(null, null, null, askedAt, null, null, null);
    }

    /**
     * Returns a copy of the row with emails about mentions turned on. From now on, the bot also sends certain kinds of
     * chat messages by email, if the messages mention the person. Changes nothing if emails about mentions are already
     * turned on. Throws a {@code Refusal} if the person has no confirmed address, or if an email to the confirmed
     * address has bounced.
     */
    public OwnAddress alsoByMail(Instant now) {
        if (!isConfirmed()) {
            throw new Refusal("contact.own-address-missing");
        }
        return getsLetters() ? this : with(address, addressKey, asked, askedAt, confirmedAt, now, bouncedAt);
    }

    /**
     * Returns a copy of the row with emails about mentions turned off. Chat messages that mention the person are no
     * longer sent by email.
     */
    public OwnAddress inChatOnly() {
        return with(address, addressKey, asked, askedAt, confirmedAt, null, bouncedAt);
    }

    /**
     * Returns a copy of the row with {@code now} as the time at which an email to the address bounced. Changes nothing
     * if there is no confirmed address or an earlier email has bounced. The bot does not use the address again until
     * the person has followed a new confirmation link.
     */
    public OwnAddress bounced(Instant now) {
        return isConfirmed() ? with(address, addressKey, asked, askedAt, confirmedAt, alsoSince, now) : this;
    }

    /** Returns whether an email to the confirmed address has bounced, so that the bot no longer uses the address. */
    public boolean isBounced() {
        return bouncedAt != null;
    }

    /**
     * Returns whether the bot also sends certain kinds of chat messages to the person by email, if the messages mention
     * the person.
     */
    public boolean getsLetters() {
        return isConfirmed() && alsoSince != null;
    }

    /**
     * Returns a hash that is part of the links in emails to this person. The hash changes when the address changes or
     * when the person turns on emails about mentions again. A new hash makes the links in older emails invalid.
     */
    public String lettersMark() {
        return Fingerprint.of(address + "\n" + Objects.requireNonNull(alsoSince).toEpochMilli())
                .substring(0, MARK);
    }

    /**
     * Returns whether the bot can send email to the person: the address is confirmed, and no email to this address has
     * bounced.
     */
    public boolean isConfirmed() {
        return address != null && !isBounced();
    }

    /** Returns whether the person has entered an email address, even if it is not confirmed yet. */
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
