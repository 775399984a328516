package se.budkavle.bot.feature.contact;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.audit.Entry;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.Contact.EndedBecause;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.contact.Listing;
import se.budkavle.storage.contact.Listings;
import se.budkavle.storage.contact.SignUp;
import se.budkavle.storage.contact.SignUpPause;
import se.budkavle.storage.contact.SignUpPauses;
import se.budkavle.storage.contact.SignUps;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Recipients;
import se.budkavle.storage.newsletter.Ending.Through;
import se.budkavle.storage.newsletter.Leaving;

/** Ends contacts, takes them out of registers and erases what is known of them; their own no is kept as every reader's is. */
@Component
class ContactEnding {

    private final Contacts contacts;
    private final Listings listings;
    private final Recipients recipients;
    private final Deliveries deliveries;
    private final SignUps signUps;
    private final SignUpPauses pauses;
    private final Leaving leaving;
    private final Entries audit;
    private final Clock clock;

    ContactEnding(Contacts contacts, Listings listings, Recipients recipients, Deliveries deliveries, SignUps signUps,
            SignUpPauses pauses, Leaving leaving, Entries audit, Clock clock) {
        this.contacts = contacts;
        this.listings = listings;
        this.recipients = recipients;
        this.deliveries = deliveries;
        this.signUps = signUps;
        this.pauses = pauses;
        this.leaving = leaving;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param by null where it is the contact, who has followed a link, or the time that is over */
    @Transactional
    Contact end(Contact contact, EndedBecause because, String by) {
        var now = clock.instant();
        keepNo(contact, because, by);
        var ended = contacts.save(contact.ended(because, now));
        audit.save(Entry.of(by, "contact.end", contact.id(), because.name(), now));
        return ended;
    }

    /** The address and the name, here and in what was sent; the rows stay for the counts. */
    @Transactional
    Contact erase(Contact contact, EndedBecause because, String by) {
        var now = clock.instant();
        keepNo(contact, because, by);
        var erased = contacts.save(contact.ended(because, now).erased(now));
        listings.findAllByContactIdOrderByNetworkId(contact.id()).forEach(one -> listings.save(one.knowing(one.details().erased())));
        if (contact.address() != null) {
            deliveries.deleteAbout(contact.id());
            signUps.findAllByAddressKey(contact.addressKey()).forEach(this::remove);
            pauses.deleteById(SignUpPause.hash(contact.addressKey()));
        }
        int rows = recipients.eraseContact(contact.id(), now);
        audit.save(Entry.of(by, "contact.erase", contact.id(), rows + " recipients", now));
        return erased;
    }

    /** A sign-up with the letter about it, whichever way its address was written. */
    @Transactional
    void remove(SignUp signUp) {
        deliveries.deleteAbout(signUp.id());
        signUps.deleteById(signUp.id());
    }

    /**
     * Takes a contact out of one register, and keeps its no to that network. In its only one it stays and ends, so that it can still be
     * found and erased; other networks may take it up.
     */
    @Transactional
    void leave(Contact contact, Listing listing, EndedBecause because, String by) {
        if (because == EndedBecause.OWN_WISH) {
            keepNo(contact, listing, by);
        }
        if (listings.findAllByContactIdOrderByNetworkId(contact.id()).size() > 1) {
            takeOut(listing, by);
        } else {
            contacts.save(contact.ended(EndedBecause.COORDINATOR, clock.instant()));
            audit.save(Entry.of(by, "contact.end", contact.id(), listing.networkId(), clock.instant()));
        }
    }

    /** Takes one that comes back in one register out of those where it stood before it ended: only this one has asked for it. */
    @Transactional
    void keepOnlyIn(Contact contact, String networkId, String by) {
        listings.findAllByContactIdOrderByNetworkId(contact.id()).stream().filter(listing -> !listing.networkId().equals(networkId))
                .forEach(listing -> takeOut(listing, by));
    }

    private void keepNo(Contact contact, EndedBecause because, String by) {
        if (because == EndedBecause.OWN_WISH && contact.address() != null) {
            listings.findAllByContactIdOrderByNetworkId(contact.id()).forEach(listing -> keepNo(contact, listing, by));
        }
    }

    private void keepNo(Contact contact, Listing listing, String by) {
        leaving.leave(leaving.readerAt(contact.address()), listing.networkId(), by == null ? Through.LINK : Through.CHAT, by);
    }

    private void takeOut(Listing listing, String by) {
        listings.deleteById(listing.id());
        audit.save(Entry.of(by, "contact.leave", listing.contactId(), listing.networkId(), clock.instant()));
    }
}
