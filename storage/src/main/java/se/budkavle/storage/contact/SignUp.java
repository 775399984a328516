package se.budkavle.storage.contact;

import java.time.Duration;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What someone asked for on a network's page; it makes a contact only when it is confirmed by whoever reads that address's mail.
 *
 * @param wording what the person said yes to, word for word
 */
@Table("contact_sign_up")
public record SignUp(
        @Id String id, String networkId, String address, String addressKey, String name, String organisation, String wording,
        Instant askedAt, Instant expiresAt, @Version int version) {

    public static SignUp of(String networkId, MailAddress address, String name, String organisation, String wording, Instant now,
            Duration lasting) {
        return new SignUp(se.budkavle.storage.Id.next(), networkId, address.text(), address.key(), Contact.text(name), Contact.text(organisation),
                wording, now, now.plus(lasting), 0);
    }

    public boolean isOpenAt(Instant now) {
        return expiresAt.isAfter(now);
    }
}
