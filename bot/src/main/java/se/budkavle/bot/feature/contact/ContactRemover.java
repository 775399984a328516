package se.budkavle.bot.feature.contact;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.Contact.EndedBecause;
import se.budkavle.storage.contact.ContactEraser;
import se.budkavle.storage.contact.ContactListing;
import se.budkavle.storage.contact.ContactListings;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.newsletter.OptOut.Through;
import se.budkavle.storage.newsletter.OptOutService;

/**
 * Unsubscribes contacts from newsletters, removes them from mailing lists and erases their personal data. If a contact
 * has asked to leave, also stores an opt-out. The opt-out prevents people from adding the contact again.
 */
@Component
class ContactRemover {

    private final Contacts contacts;
    private final ContactListings listings;
    private final ContactEraser eraser;
    private final OptOutService optOuts;
    private final AuditLog audit;
    private final Clock clock;

    ContactRemover(
            Contacts contacts,
            ContactListings listings,
            ContactEraser eraser,
            OptOutService optOuts,
            AuditLog audit,
            Clock clock) {
        this.contacts = contacts;
        this.listings = listings;
        this.eraser = eraser;
        this.optOuts = optOuts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Marks the contact as ended, so that no network sends newsletters to the contact.
     *
     * @param by the id of the person who ends the contact; null if the contact used a link or did not answer in time
     */
    @Transactional
    Contact end(Contact contact, EndedBecause because, @Nullable String by) {
        var now = clock.instant();
        keepNo(contact, because, by);
        var ended = contacts.save(contact.ended(because, now));
        audit.save(AuditEntry.of(by, "contact.end", contact.id(), because.name(), now));
        return ended;
    }

    /** Erases the contact's personal data. If the contact has asked to leave, stores an opt-out first. */
    @Transactional
    Contact erase(Contact contact, EndedBecause because, String by) {
        keepNo(contact, because, by);
        return eraser.erase(contact, because, by, clock.instant());
    }

    /**
     * Removes a contact from one network's mailing list, and stores an opt-out from this network if the contact asked
     * to leave. If the list is the contact's only mailing list, keeps the contact in the list and marks the contact as
     * ended (gets no newsletters). People can then still find and erase the contact.
     */
    @Transactional
    void leave(Contact contact, ContactListing listing, EndedBecause because, String by) {
        if (because == EndedBecause.OWN_WISH) {
            keepNo(contact, listing, by);
        }
        if (listings.findAllByContactIdOrderByNetworkId(contact.id()).size() > 1) {
            takeOut(listing, by);
        } else {
            contacts.save(contact.ended(EndedBecause.COORDINATOR, clock.instant()));
            audit.save(AuditEntry.of(by, "contact.end", contact.id(), listing.networkId(), clock.instant()));
        }
    }

    /**
     * Removes a contact from all mailing lists except the list of the given network. Called when one network adds an
     * ended contact again, or when the contact signs up again. The contact must not return to the mailing lists of
     * other networks.
     */
    @Transactional
    void keepOnlyIn(Contact contact, String networkId, @Nullable String by) {
        listings.findAllByContactIdOrderByNetworkId(contact.id()).stream()
                .filter(listing -> !listing.networkId().equals(networkId))
                .forEach(listing -> takeOut(listing, by));
    }

    private void keepNo(Contact contact, EndedBecause because, @Nullable String by) {
        if (because == EndedBecause.OWN_WISH && contact.address() != null) {
            listings.findAllByContactIdOrderByNetworkId(contact.id()).forEach(listing -> keepNo(contact, listing, by));
        }
    }

    private void keepNo(Contact contact, ContactListing listing, @Nullable String by) {
        optOuts.leave(
                optOuts.readerAt(contact.requiredAddress()),
                listing.networkId(),
                by == null ? Through.LINK : Through.CHAT,
                by);
    }

    private void takeOut(ContactListing listing, @Nullable String by) {
        listings.deleteById(listing.id());
        audit.save(AuditEntry.of(by, "contact.leave", listing.contactId(), listing.networkId(), clock.instant()));
    }
}
