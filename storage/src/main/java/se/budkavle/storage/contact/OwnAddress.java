package se.budkavle.storage.contact;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.Refusal;

/**
 * The mail address that a person of the association gave for mail to themselves; nothing but its confirmation is sent to it before
 * the link in that letter has been followed.
 *
 * @param address     the confirmed one; null until then
 * @param addressKey  of the confirmed one, the same for two addresses that reach the same box
 * @param asked       one that waits for its confirmation, in place of the confirmed one; null for none
 * @param confirmedAt null until the first one is confirmed
 */
public record OwnAddress(
        @Id String personId, String address, String addressKey, String asked, Instant askedAt, Instant confirmedAt,
        @Version int version) {

    public static OwnAddress asked(String personId, MailAddress address, Instant now) {
        return new OwnAddress(personId, null, null, address.text(), now, null, 0);
    }

    /** Another address is to be confirmed; until then the confirmed one is used. */
    public OwnAddress asking(MailAddress other, Instant now) {
        return with(address, addressKey, other.text(), now, confirmedAt);
    }

    /** Whoever reads the mail there has followed the link; following it twice changes nothing. */
    public OwnAddress confirmed(MailAddress read, Instant now) {
        if (read.text().equals(address)) {
            return this;
        }
        if (!read.text().equals(asked)) {
            throw new Refusal("contact.own-address-replaced");
        }
        return with(read.text(), read.key(), null, askedAt, now);
    }

    /** The address is forgotten. */
    public OwnAddress removed() {
        return with(null, null, null, askedAt, null);
    }

    public boolean isConfirmed() {
        return address != null;
    }

    private OwnAddress with(String confirmed, String key, String waiting, Instant since, Instant when) {
        return new OwnAddress(personId, confirmed, key, waiting, since, when, version);
    }
}
