package se.budkavle.bot.feature.bounce;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.BounceListener;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

/**
 * Records a bounced email. If the address is at fault, stops sending emails to the address. The address belongs to a
 * person, or to a contact (a newsletter reader outside the chat).
 *
 * <p>If a person's own address is at fault, informs the person in the chat. After a mass mailing, also sends one chat
 * message to the channel of each network concerned.
 */
@Component
class BounceRecorder implements BounceListener {

    /** The stored reason for pausing a contact whose email has bounced. */
    static final String PAUSED = "mail.bounced";

    private static final String ADDRESS_NOT_USED = "contact.own-address-bounced";
    private static final Logger log = LoggerFactory.getLogger(BounceRecorder.class);

    private final BatchRecipients recipients;
    private final Contacts contacts;
    private final OwnAddresses addresses;
    private final People people;
    private final Networks networks;
    private final Deliveries deliveries;
    private final LivePosts posts;
    private final NoticeTime times;
    private final AuditLog audit;
    private final Clock clock;

    BounceRecorder(
            BatchRecipients recipients,
            Contacts contacts,
            OwnAddresses addresses,
            People people,
            Networks networks,
            Deliveries deliveries,
            LivePosts posts,
            NoticeTime times,
            AuditLog audit,
            Clock clock) {
        this.recipients = recipients;
        this.contacts = contacts;
        this.addresses = addresses;
        this.people = people;
        this.networks = networks;
        this.deliveries = deliveries;
        this.posts = posts;
        this.times = times;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void bounced(String letterId, boolean hard, String statusCode) {
        var row = recipients.findById(letterId).orElse(null);
        if (row == null) {
            singleLetterBounced(letterId, hard);
            return;
        }
        if (row.state() == BatchRecipient.State.WAITING) {
            throw new IllegalStateException("Letter " + letterId + " came back before it was stored that it had gone");
        }
        if (recipients.bounced(letterId, reason(hard)) == 0) {
            return;
        }
        var now = clock.instant();
        audit.save(AuditEntry.of(null, "delivery.bounce", letterId, statusCode, now));
        if (hard) {
            addressIsAtFault(row, row.finishedAt() == null ? now : row.finishedAt(), now);
        }
    }

    @Override
    @Transactional
    public void refused(String letterId, String status) {
        var now = clock.instant();
        log.info("Letter {} was refused because of its address: {}", letterId, status);
        recipients
                .findById(letterId)
                .ifPresentOrElse(
                        row -> addressIsAtFault(row, now, now),
                        () -> deliveries.findById(letterId).ifPresent(email -> ownAddressIsAtFault(email, now)));
    }

    @Override
    @Transactional
    public void delayed(String letterId, String statusCode) {
        recipients.delayed(letterId);
    }

    private static String reason(boolean hard) {
        return hard ? BatchRecipient.ADDRESS_AT_FAULT : BatchRecipient.CAME_BACK;
    }

    private void singleLetterBounced(String letterId, boolean hard) {
        if (deliveries.bounced(letterId, reason(hard)) == 0) {
            log.info("Letter {} that came back is not known any more", letterId);
        } else if (hard) {
            var email = deliveries.findById(letterId).orElseThrow();
            ownAddressIsAtFault(email, Objects.requireNonNull(email.finishedAt(), "it was sent"));
        }
    }

    /**
     * Pauses the contact, or stops using the person's own address. Does nothing if the contact was resumed, or the
     * address confirmed, since the email was sent.
     *
     * @param sentAt when the email was sent
     */
    private void addressIsAtFault(BatchRecipient row, Instant sentAt, Instant now) {
        boolean paused = row.contactId() != null
                && contacts.findById(row.contactId())
                        .filter(contact -> contact.isReachableSince(sentAt))
                        .map(contact -> pause(contact, now))
                        .isPresent();
        var addressee = row.addressee();
        boolean stopped = row.personId() != null
                && addressee != null
                && addresses
                        .findById(row.personId())
                        .filter(own -> MailAddress.keyOf(addressee.id()).equals(own.addressKey()))
                        .filter(own -> isConfirmedSince(own, sentAt))
                        .filter(this::stop)
                        .isPresent();
        if (paused || stopped) {
            tellCoordinators(row, now);
        }
    }

    /**
     * Stops sending emails to the person's own address after an email to it has bounced. Does nothing if the person has
     * confirmed the address since the email was sent.
     *
     * @param sentAt when the email was sent
     */
    private void ownAddressIsAtFault(Delivery email, Instant sentAt) {
        if (email.addressee() != null && email.addressee().kind() == Addressee.Kind.OWN_MAIL) {
            addresses
                    .findById(email.addressee().id())
                    .filter(own -> isConfirmedSince(own, sentAt))
                    .ifPresent(this::stop);
        }
    }

    private static boolean isConfirmedSince(OwnAddress own, Instant moment) {
        return own.confirmedAt() != null && !own.confirmedAt().isAfter(moment);
    }

    private boolean stop(OwnAddress own) {
        if (!own.isConfirmed()) {
            return false;
        }
        var now = clock.instant();
        addresses.save(own.bounced(now));
        audit.save(AuditEntry.of(null, ADDRESS_NOT_USED, own.personId(), null, now));
        if (people.findById(own.personId()).filter(Person::hasAccount).isPresent()) {
            deliveries.save(Delivery.of(
                    OwnAddressBounceComposer.key(own.personId(), now),
                    OwnAddressBounceComposer.NAME,
                    own.personId(),
                    Addressee.person(own.personId()),
                    times.soonest(now, Instant.MAX, false),
                    now));
        }
        return true;
    }

    private Contact pause(Contact contact, Instant now) {
        audit.save(AuditEntry.of(null, "contact.pause", contact.id(), PAUSED, now));
        return contacts.save(contact.paused(PAUSED));
    }

    private void tellCoordinators(BatchRecipient row, Instant now) {
        row.networkIds().stream()
                .map(networks::findById)
                .flatMap(Optional::stream)
                .filter(Network::isAlive)
                .filter(network -> network.channelId() != null)
                .forEach(network -> tell(row.batchId(), network, now));
    }

    private void tell(String batchId, Network network, Instant now) {
        var key = BounceComposer.key(batchId, network.id());
        if (deliveries.findByKey(key).isPresent()) {
            posts.refresh(key);
        } else {
            deliveries.save(Delivery.of(
                    key,
                    BounceComposer.NAME,
                    batchId + ":" + network.id(),
                    network.channelId(),
                    times.soonest(now, Instant.MAX, false),
                    now));
        }
    }
}
