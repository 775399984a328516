package se.budkavle.bot.feature.bounce;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.Bounces;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.audit.Entry;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.Recipient;
import se.budkavle.storage.delivery.Recipients;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;

/** Stores that a letter came back, pauses the contact whose address is at fault, and orders word to the coordinator, once a sending. */
@Component
class BounceRecording implements Bounces {

    /** As a contact's reason for being paused. */
    static final String PAUSED = "mail.bounced";
    private static final Logger log = LoggerFactory.getLogger(BounceRecording.class);

    private final Recipients recipients;
    private final Contacts contacts;
    private final Networks networks;
    private final Deliveries deliveries;
    private final LivePosts posts;
    private final NoticeTime times;
    private final Entries audit;
    private final Clock clock;

    BounceRecording(Recipients recipients, Contacts contacts, Networks networks, Deliveries deliveries, LivePosts posts,
            NoticeTime times, Entries audit, Clock clock) {
        this.recipients = recipients;
        this.contacts = contacts;
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
            // A letter to one person only.
            if (deliveries.bounced(letterId, reason(hard)) == 0) {
                log.info("Letter {} that came back is not known any more", letterId);
            }
            return;
        }
        if (row.state() == Recipient.State.WAITING) {
            throw new IllegalStateException("Letter " + letterId + " came back before it was stored that it had gone");
        }
        if (recipients.bounced(letterId, reason(hard)) == 0) {
            return;
        }
        var now = clock.instant();
        audit.save(Entry.of(null, "delivery.bounce", letterId, statusCode, now));
        if (hard && row.contactId() != null) {
            contacts.findById(row.contactId()).filter(contact -> contact.state() == Contact.State.REACHABLE)
                    .ifPresent(contact -> pause(contact, row, now));
        }
    }

    @Override
    @Transactional
    public void delayed(String letterId, String statusCode) {
        recipients.delayed(letterId);
    }

    private static String reason(boolean hard) {
        return hard ? Recipient.ADDRESS_AT_FAULT : Recipient.CAME_BACK;
    }

    private void pause(Contact contact, Recipient row, Instant now) {
        contacts.save(contact.paused(PAUSED));
        audit.save(Entry.of(null, "contact.pause", contact.id(), PAUSED, now));
        row.networkIds().stream().map(networks::findById).flatMap(Optional::stream).filter(Network::isAlive)
                .filter(network -> network.channelId() != null).forEach(network -> tell(row.batchId(), network, now));
    }

    private void tell(String batchId, Network network, Instant now) {
        var key = BounceComposer.key(batchId, network.id());
        if (deliveries.findByKey(key).isPresent()) {
            posts.refresh(key);
        } else {
            deliveries.save(Delivery.of(key, BounceComposer.NAME, batchId + ":" + network.id(), network.channelId(),
                    times.soonest(now, Instant.MAX, false), now));
        }
    }
}
