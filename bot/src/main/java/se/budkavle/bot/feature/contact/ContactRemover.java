package se.budkavle.bot.feature.contact;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.Contact.EndedBecause;
import se.budkavle.storage.contact.ContactListing;
import se.budkavle.storage.contact.ContactListings;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.contact.SignUp;
import se.budkavle.storage.contact.SignUpPause;
import se.budkavle.storage.contact.SignUpPauses;
import se.budkavle.storage.contact.SignUps;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Recipients;
import se.budkavle.storage.newsletter.OptOut.Through;
import se.budkavle.storage.newsletter.OptOutService;

/**
 * Unsubscribes contacts from newsletters, removes them from mailing lists and erases their personal data. If a contact
 * has asked to leave, also stores an opt-out, so that nobody can add the contact again.
 */
@Component
class ContactRemover {

    private final Contacts contacts;
    private final ContactListings listings;
    private final Recipients recipients;
    private final Deliveries deliveries;
    private final SignUps signUps;
    private final SignUpPauses pauses;
    private final OptOutService optOuts;
    private final AuditLog audit;
    private final Clock clock;

    ContactRemover(
            Contacts contacts,
            ContactListings listings,
            Recipients recipients,
            Deliveries deliveries,
            SignUps signUps,
            SignUpPauses pauses,
            OptOutService optOuts,
            AuditLog audit,
            Clock clock) {
        this.contacts = contacts;
        this.listings = listings;
        this.recipients = recipients;
        this.deliveries = deliveries;
        this.signUps = signUps;
        this.pauses = pauses;
        this.optOuts = optOuts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Marks the contact as ended: the contact gets no more newsletters from any network.
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

    /**
     * Erases the contact's address and name in all mailing lists and in the recipient lists of newsletters. The rows of
     * the recipient lists stay, so that the number of recipients remains correct.
     */
    @Transactional
    Contact erase(Contact contact, EndedBecause because, String by) {
        var now = clock.instant();
        keepNo(contact, because, by);
        var erased = contacts.save(contact.ended(because, now).erased(now));
        listings.findAllByContactIdOrderByNetworkId(contact.id())
                .forEach(one -> listings.save(one.knowing(one.details().erased())));
        if (contact.address() != null) {
            deliveries.deleteAbout(contact.id());
            signUps.findAllByAddressKey(contact.requiredAddressKey()).forEach(this::remove);
            pauses.deleteById(SignUpPause.hash(contact.requiredAddressKey()));
        }
        int rows = recipients.eraseContact(contact.id(), now);
        audit.save(AuditEntry.of(by, "contact.erase", contact.id(), rows + " recipients", now));
        return erased;
    }

    /** Deletes a sign-up and the queued email that asks the person to confirm the sign-up. */
    @Transactional
    void remove(SignUp signUp) {
        deliveries.deleteAbout(signUp.id());
        signUps.deleteById(signUp.id());
    }

    /**
     * Removes a contact from one network's mailing list, and stores an opt-out from this network if the contact asked
     * to leave. If this is the contact's only register, the contact is marked as ended and stays in the register.
     * People can then still find the contact, erase it or add it to another register.
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
     * Removes a contact from all mailing lists except one. Called when one network adds an ended contact again, because
     * the contact must not return to the mailing lists of other networks.
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
