package se.budkavle.storage.contact;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;
import se.budkavle.storage.contact.Details.Origin;

/**
 * A contact's entry in a network's register, with the details that this register has.
 *
 * @param basis the register's legal basis when the contact was added; consent when the person signed up
 */
@Table("contact_listing")
public record Listing(
        @Id String id, String contactId, String networkId, LegalBasis basis, String organisation, String name, String tags, Origin origin,
        String source, Instant since, @Version int version) {

    public static Listing of(String contactId, String networkId, LegalBasis basis, Details details, Instant now) {
        return new Listing(NewId.next(), contactId, networkId, basis, details.organisation(), details.name(), details.tags(),
                details.origin(), details.source(), now, 0);
    }

    public Details details() {
        return new Details(organisation, name, tags, origin, source);
    }

    /** Returns the entry with another legal basis. */
    public Listing restingOn(LegalBasis other) {
        return with(other, details());
    }

    public Listing knowing(Details details) {
        return with(basis, details);
    }

    private Listing with(LegalBasis newBasis, Details details) {
        return new Listing(id, contactId, networkId, newBasis, details.organisation(), details.name(), details.tags(), details.origin(),
                details.source(), since, version);
    }
}
