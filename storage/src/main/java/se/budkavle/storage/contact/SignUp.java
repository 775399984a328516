package se.budkavle.storage.contact;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * A sign-up for a network's emails on the network's web page. The contact is created only when the owner of the mailbox
 * follows the link in the confirmation email.
 *
 * @param wording the exact text of the consent that the person gave
 * @param confirmedAt when the person followed the link in the confirmation email; null before that. A confirmed sign-up
 *     stays stored until it expires, so that the link still shows that the sign-up is confirmed.
 */
@Table("contact_sign_up")
public record SignUp(
        @Id String id,
        String networkId,
        String address,
        String addressKey,
        @Nullable String name,
        @Nullable String organisation,
        String wording,
        Instant askedAt,
        Instant expiresAt,
        @Nullable Instant confirmedAt,
        @Version int version) {

    public static SignUp of(
            String networkId,
            MailAddress address,
            String name,
            String organisation,
            String wording,
            Instant now,
            Duration lasting) {
        return new SignUp(
                NewId.next(),
                networkId,
                address.text(),
                address.key(),
                ContactDetails.text(name),
                ContactDetails.text(organisation),
                wording,
                now,
                now.plus(lasting),
                null,
                0);
    }

    public SignUp confirmed(Instant now) {
        return new SignUp(
                id, networkId, address, addressKey, name, organisation, wording, askedAt, expiresAt, now, version);
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    public boolean isOpenAt(Instant now) {
        return expiresAt.isAfter(now);
    }
}
