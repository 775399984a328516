package se.budkavle.storage.contact;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.Refusal;

/**
 * The mail address that a person of the association gave for mail to themselves; nothing but its confirmation is sent to it before
 * the link in that letter has been followed.
 *
 * @param address     the confirmed one; null until then
 * @param addressKey  of the confirmed one, the same for two addresses that reach the same box
 * @param asked       one that waits for its confirmation, in place of the confirmed one; null for none
 * @param confirmedAt null until the first one is confirmed
 * @param alsoSince   since when what mentions the person in the chat also comes by mail; null where it does not
 * @param bouncedAt   when a mail to the confirmed address came back because of the address, which is not used since; null otherwise
 */
public record OwnAddress(
        @Id String personId, String address, String addressKey, String asked, Instant askedAt, Instant confirmedAt,
        Instant alsoSince, Instant bouncedAt, @Version int version) {

    private static final int MARK = 12;

    public static OwnAddress asked(String personId, MailAddress address, Instant now) {
        return new OwnAddress(personId, null, null, address.text(), now, null, null, null, 0);
    }

    /** Another address is to be confirmed; until then the confirmed one is used. */
    public OwnAddress asking(MailAddress other, Instant now) {
        return with(address, addressKey, other.text(), now, confirmedAt, alsoSince, bouncedAt);
    }

    /** Whoever reads the mail there has followed the link; following it twice changes nothing. */
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

    /** The address is forgotten, and with it every wish for mail to it. */
    public OwnAddress removed() {
        return with(null, null, null, askedAt, null, null, null);
    }

    /** What mentions the person in the chat is to come by mail too; wished for again, nothing changes. */
    public OwnAddress alsoByMail(Instant now) {
        if (!isConfirmed()) {
            throw new Refusal("contact.own-address-missing");
        }
        return getsLetters() ? this : with(address, addressKey, asked, askedAt, confirmedAt, now, bouncedAt);
    }

    /** It comes in the chat only. */
    public OwnAddress inChatOnly() {
        return with(address, addressKey, asked, askedAt, confirmedAt, null, bouncedAt);
    }

    /** A mail to it came back because of the address: nothing is sent there until a link in a mail is followed. */
    public OwnAddress bounced(Instant now) {
        return isConfirmed() ? with(address, addressKey, asked, askedAt, confirmedAt, alsoSince, now) : this;
    }

    /** Whether the confirmed address is not used, as mail to it came back. */
    public boolean isBounced() {
        return bouncedAt != null;
    }

    /** Whether what mentions the person in the chat also goes to the address. */
    public boolean getsLetters() {
        return isConfirmed() && alsoSince != null;
    }

    /** Another one with each address and each new wish: a link that carries it holds no longer than they do. */
    public String lettersMark() {
        return Fingerprint.of(address + "\n" + alsoSince.toEpochMilli()).substring(0, MARK);
    }

    /** Whether mail can be sent to the address. */
    public boolean isConfirmed() {
        return address != null && !isBounced();
    }

    /** Whether there is an address, confirmed or not. */
    public boolean isGiven() {
        return address != null || asked != null;
    }

    private OwnAddress with(String confirmed, String key, String waiting, Instant since, Instant when, Instant also,
            Instant bounced) {
        return new OwnAddress(personId, confirmed, key, waiting, since, when, also, bounced, version);
    }
}
