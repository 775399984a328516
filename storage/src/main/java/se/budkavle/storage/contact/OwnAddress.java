package se.budkavle.storage.contact;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.Refusal;

/**
 * A person's own mail address; until its link has been followed, only the confirmation letter is sent to it.
 *
 * @param address the confirmed address; null before the first confirmation
 * @param addressKey the key of the confirmed address, equal for addresses of the same mailbox
 * @param asked a new address that waits for confirmation; null for none
 * @param confirmedAt when the address was confirmed; null before that
 * @param alsoSince since when posts that mention the person are also sent by mail; null when they are not
 * @param bouncedAt when mail to the confirmed address bounced because of the address, which is not used since then;
 *     null otherwise
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

    /** Stores a new address to confirm; the confirmed one is used until then. */
    public OwnAddress asking(MailAddress other, Instant now) {
        return with(address, addressKey, other.text(), now, confirmedAt, alsoSince, bouncedAt);
    }

    /** Confirms the address, because its owner has followed the link; a second time changes nothing. */
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

    /** Removes the address and every choice to get mail at it. */
    public OwnAddress removed() {
        return with(null, null, null, askedAt, null, null, null);
    }

    /** Turns on mail for posts that mention the person; doing so again changes nothing. */
    public OwnAddress alsoByMail(Instant now) {
        if (!isConfirmed()) {
            throw new Refusal("contact.own-address-missing");
        }
        return getsLetters() ? this : with(address, addressKey, asked, askedAt, confirmedAt, now, bouncedAt);
    }

    /** Turns off mail for posts that mention the person. */
    public OwnAddress inChatOnly() {
        return with(address, addressKey, asked, askedAt, confirmedAt, null, bouncedAt);
    }

    /** Records that mail bounced because of the address: it is not used until a link in a letter to it is followed. */
    public OwnAddress bounced(Instant now) {
        return isConfirmed() ? with(address, addressKey, asked, askedAt, confirmedAt, alsoSince, now) : this;
    }

    /** Tells whether the confirmed address is unused because mail to it bounced. */
    public boolean isBounced() {
        return bouncedAt != null;
    }

    /** Tells whether posts that mention the person are also sent to the address. */
    public boolean getsLetters() {
        return isConfirmed() && alsoSince != null;
    }

    /**
     * Returns a value that changes with the address and with each new choice to get letters; links with the old value
     * then stop working.
     */
    public String lettersMark() {
        return Fingerprint.of(address + "\n" + Objects.requireNonNull(alsoSince).toEpochMilli())
                .substring(0, MARK);
    }

    /** Tells whether mail can be sent to the address. */
    public boolean isConfirmed() {
        return address != null && !isBounced();
    }

    /** Tells whether there is an address, confirmed or not. */
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
