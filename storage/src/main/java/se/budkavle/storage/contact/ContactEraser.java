package se.budkavle.storage.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.contact.Contact.EndedBecause;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.Deliveries;

/** Erases the personal data of contacts and of people who have signed up, including the queued emails to them. */
@Component
public class ContactEraser {

    private final Contacts contacts;
    private final ContactListings listings;
    private final SignUps signUps;
    private final ConfirmationEmailLimits pauses;
    private final Deliveries deliveries;
    private final BatchRecipients recipients;
    private final AuditLog audit;

    ContactEraser(
            Contacts contacts,
            ContactListings listings,
            SignUps signUps,
            ConfirmationEmailLimits pauses,
            Deliveries deliveries,
            BatchRecipients recipients,
            AuditLog audit) {
        this.contacts = contacts;
        this.listings = listings;
        this.signUps = signUps;
        this.pauses = pauses;
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.audit = audit;
    }

    /**
     * Erases the contact's address and name in all mailing lists and in the recipient lists of newsletters. Keeps the
     * rows of the recipient lists, so that the number of recipients remains correct.
     *
     * @param by the id of the person who erases the contact; null for a user whom the bot does not know
     */
    @Transactional
    public Contact erase(Contact contact, EndedBecause because, @Nullable String by, Instant now) {
        var erased = contacts.save(contact.ended(because, now).erased(now));
        listings.findAllByContactIdOrderByNetworkId(contact.id())
                .forEach(one -> listings.save(one.knowing(one.details().erased())));
        if (contact.address() != null) {
            deliveries.deleteAbout(contact.id());
            removeSignUps(contact.requiredAddressKey());
        }
        int rows = recipients.eraseContact(contact.id(), now);
        audit.save(AuditEntry.of(by, "contact.erase", contact.id(), rows + " recipients", now));
        return erased;
    }

    /**
     * Deletes all sign-ups with this email address, and the row that limits the number of confirmation emails to this
     * address.
     */
    @Transactional
    public void removeSignUps(String addressKey) {
        signUps.findAllByAddressKey(addressKey).forEach(this::remove);
        pauses.deleteById(ConfirmationEmailLimit.hash(addressKey));
    }

    /** Deletes a sign-up and the queued email that asks the person to confirm the sign-up. */
    @Transactional
    public void remove(SignUp signUp) {
        deliveries.deleteAbout(signUp.id());
        signUps.deleteById(signUp.id());
    }
}
