package se.budkavle.storage.contact;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That a contact stands in a network's register.
 *
 * @param basis what its register had when the contact was put there; consent where the person signed up
 */
@Table("contact_listing")
public record Listing(
        @Id String id, String contactId, String networkId, LegalBasis basis, Instant since, @Version int version) {

    public static Listing of(String contactId, String networkId, LegalBasis basis, Instant now) {
        return new Listing(se.budkavle.storage.Id.next(), contactId, networkId, basis, now, 0);
    }

    /** With another basis, from now on. */
    public Listing restingOn(LegalBasis other) {
        return new Listing(id, contactId, networkId, other, since, version);
    }
}
