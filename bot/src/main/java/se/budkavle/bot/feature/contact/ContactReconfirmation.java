package se.budkavle.bot.feature.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.Contact.EndedBecause;
import se.budkavle.storage.contact.ContactListings;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.newsletter.OptOut.Through;
import se.budkavle.storage.newsletter.OptOutService;

/**
 * Sends an email to contacts that have not confirmed their data for a long time. The email asks whether the contact
 * wants to stay in the mailing lists. Also stores the contacts' answers to this email.
 */
@Component
class ContactReconfirmation {

    /** The name of the composer {@code ReconfirmationEmail}, which builds the email when it is sent. */
    static final String COMPOSER = "contact.stay";

    private final Contacts contacts;
    private final ContactListings listings;
    private final ContactNetworks networks;
    private final ContactRemover remover;
    private final OptOutService optOuts;
    private final Deliveries deliveries;
    private final NoticeTime notices;
    private final AuditLog audit;
    private final ContactSettings settings;
    private final Clock clock;

    ContactReconfirmation(
            Contacts contacts,
            ContactListings listings,
            ContactNetworks networks,
            ContactRemover remover,
            OptOutService optOuts,
            Deliveries deliveries,
            NoticeTime notices,
            AuditLog audit,
            ContactSettings settings,
            Clock clock) {
        this.contacts = contacts;
        this.listings = listings;
        this.networks = networks;
        this.remover = remover;
        this.optOuts = optOuts;
        this.deliveries = deliveries;
        this.notices = notices;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Queues the email that asks the contact whether to stay. The email is sent in working hours, or at once if the
     * next working hours begin after the deadline for the answer. If the contact has opted out of the emails of all its
     * networks, sends no email and marks the contact as ended (gets no newsletters).
     */
    @Transactional
    void ask(Contact contact) {
        if (networks.wanted(contact).isEmpty()) {
            remover.end(contact, EndedBecause.OWN_WISH, null);
            return;
        }
        var now = clock.instant();
        var asked = contacts.save(contact.asked(now));
        deliveries.save(Delivery.of(
                key(asked),
                COMPOSER,
                asked.id(),
                Addressee.mail(asked.requiredAddress()),
                notices.soonest(now, until(asked), false),
                now));
    }

    private static Instant askedAt(Contact asked) {
        return Objects.requireNonNull(asked.askedAt(), "the contact is asked");
    }

    /**
     * Returns the unique key of the queued email that asks the contact whether to stay. The key contains the time at
     * which the contact is asked, so that the bot can ask the same contact again later.
     */
    private static String key(Contact asked) {
        return COMPOSER + ":" + asked.id() + ":" + askedAt(asked).toEpochMilli();
    }

    /** Returns the deadline for the contact's answer to the email that asks whether to stay. */
    Instant until(Contact asked) {
        return askedAt(asked).plus(settings.endsAfter());
    }

    /**
     * Marks a contact that has not answered in time as ended (gets no newsletters). Also marks a contact as ended if
     * the bot could not ask the contact because emails to the contact are paused. If sending the question by email
     * failed, marks the contact as not asked, so that the bot asks again later. Changes nothing while the email with
     * the question is still queued.
     */
    @Transactional
    void unanswered(Contact contact) {
        var email = contact.askedAt() == null
                ? null
                : deliveries.findByKey(key(contact)).orElse(null);
        if (contact.askedAt() == null || email != null && email.isSent()) {
            remover.end(contact, EndedBecause.UNANSWERED, null);
        } else if (email == null || email.state() != Delivery.State.WAITING) {
            contacts.save(contact.asked(null));
        }
    }

    /**
     * Stores that the contact wants to stay, and reactivates the contact if it was ended. If the newsletters had ended
     * because the contact asked for it, also undoes the contact's opt-outs from the networks whose mailing lists
     * contain the contact.
     */
    @Transactional
    void stay(Contact contact) {
        var now = clock.instant();
        contacts.save(contact.isEnded() ? contact.returned(now) : contact.confirmed(now));
        if (contact.saidNo()) {
            var reader = optOuts.readerAt(contact.requiredAddress());
            listings.findAllByContactIdOrderByNetworkId(contact.id())
                    .forEach(listing -> optOuts.takeBack(reader, listing.networkId(), Through.LINK, null));
        }
        audit.save(AuditEntry.of(null, "contact.stay", contact.id(), null, now));
    }

    @Transactional
    void leave(Contact contact) {
        if (!contact.saidNo()) {
            remover.end(contact, EndedBecause.OWN_WISH, null);
        }
    }
}
