package se.budkavle.storage.contact;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * A contact's consent to receive the emails of a network. The consent stays stored even if the contact gets no more
 * emails or was erased.
 *
 * @param wording the exact consent text that the person saw and confirmed
 */
@Table("contact_consent")
public record Consent(
        @Id String id,
        String contactId,
        String networkId,
        String wording,
        Instant givenAt,
        @Version int version) {

    public static Consent of(String contactId, String networkId, String wording, Instant now) {
        return new Consent(NewId.next(), contactId, networkId, wording, now, 0);
    }
}
