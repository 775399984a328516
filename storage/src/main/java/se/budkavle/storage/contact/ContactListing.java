package se.budkavle.storage.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;
import se.budkavle.storage.contact.ContactDetails.Origin;

/**
 * Links a contact to one network's mailing list, with the details that this network has stored.
 *
 * @param basis the legal basis for storing the email address. If the contact signed up, the legal basis is consent. For
 *     any other contact, it is the legal basis that the mailing list had when the contact was added.
 */
@Table("contact_listing")
public record ContactListing(
        @Id String id,
        String contactId,
        String networkId,
        LegalBasis basis,
        @Nullable String organisation,
        @Nullable String name,
        String tags,
        Origin origin,
        @Nullable String source,
        Instant since,
        @Version int version) {

    public static ContactListing of(
            String contactId, String networkId, LegalBasis basis, ContactDetails details, Instant now) {
        return new ContactListing(
                NewId.next(),
                contactId,
                networkId,
                basis,
                details.organisation(),
                details.name(),
                details.tags(),
                details.origin(),
                details.source(),
                now,
                0);
    }

    public ContactDetails details() {
        return new ContactDetails(organisation, name, tags, origin, source);
    }

    /** Returns a copy of the row with another legal basis for storing the contact's email address. */
    public ContactListing restingOn(LegalBasis other) {
        return with(other, details());
    }

    public ContactListing knowing(ContactDetails details) {
        return with(basis, details);
    }

    private ContactListing with(LegalBasis newBasis, ContactDetails details) {
        return new ContactListing(
                id,
                contactId,
                networkId,
                newBasis,
                details.organisation(),
                details.name(),
                details.tags(),
                details.origin(),
                details.source(),
                since,
                version);
    }
}
