package se.budkavle.bot.feature.newsletter;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.EmailTransport;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.newsletter.OptOutService;

/**
 * Sends a confirmation link to the mail address that a person enters. Marks the address as confirmed when the person
 * uses the link.
 */
@Component
class AddressConfirmation {

    /**
     * The minimum time between two confirmation emails. The waiting time prevents people from filling another person's
     * mailbox with confirmation emails.
     */
    private static final Duration BETWEEN_TWO = Duration.ofMinutes(10);

    private final OwnAddresses addresses;
    private final OptOutService optOuts;
    private final Deliveries deliveries;
    private final EmailTransport letters;
    private final PublicAddress web;
    private final AuditLog audit;
    private final Clock clock;

    AddressConfirmation(
            OwnAddresses addresses,
            OptOutService optOuts,
            Deliveries deliveries,
            EmailTransport letters,
            PublicAddress web,
            AuditLog audit,
            Clock clock) {
        this.addresses = addresses;
        this.optOuts = optOuts;
        this.deliveries = deliveries;
        this.letters = letters;
        this.web = web;
        this.audit = audit;
        this.clock = clock;
    }

    /** Throws a refusal if the bot cannot send emails, or if recipients cannot open the links in these emails. */
    void requirePossible() {
        if (!letters.isReady() || !web.isOpenForLetters()) {
            throw new Refusal("newsletter.address-impossible");
        }
    }

    /**
     * Queues the email with which the person confirms a mail address. If less than {@link #BETWEEN_TWO} has passed
     * since the previous confirmation email, sends no email. Within this time, a further request with the same address
     * changes nothing, and a request with a different address leads to a refusal.
     */
    @Transactional
    void ask(String personId, MailAddress address) {
        requirePossible();
        var now = clock.instant();
        var before = addresses.findById(personId);
        if (before.isPresent() && before.get().askedAt().plus(BETWEEN_TWO).isAfter(now)) {
            if (address.text().equals(before.get().asked())) {
                return;
            }
            throw new Refusal("newsletter.address-again", before.get().askedAt().plus(BETWEEN_TWO));
        }
        addresses.save(
                before.map(one -> one.asking(address, now)).orElseGet(() -> OwnAddress.asked(personId, address, now)));
        deliveries.save(Delivery.of(
                        AddressConfirmationEmail.key(personId, now),
                        AddressConfirmationEmail.NAME,
                        personId,
                        Addressee.mail(address.text()),
                        now,
                        now)
                .ignoringPause());
        audit.save(AuditEntry.of(personId, "newsletter.address", personId, null, now));
    }

    /**
     * Marks the mail address as confirmed, because only a person who reads the mail of this address can have opened the
     * link. Merges the newsletter opt-outs that are stored for the person with those that are stored for the address.
     * Throws a refusal if the address belongs to another person, or if the person has entered another address since.
     */
    @Transactional
    void confirm(String personId, MailAddress address) {
        var asked = addresses.findById(personId).orElseThrow(() -> new Refusal("contact.own-address-replaced"));
        addresses
                .findByAddressKey(address.key())
                .filter(one -> !one.personId().equals(personId))
                .ifPresent(other -> {
                    throw new Refusal("newsletter.address-taken");
                });
        var confirmed = asked.confirmed(address, clock.instant());
        if (!confirmed.equals(asked)) {
            addresses.save(confirmed);
            int joined = optOuts.join(optOuts.readerOf(personId));
            audit.save(AuditEntry.of(
                    personId,
                    "newsletter.address-confirmed",
                    personId,
                    joined == 0 ? null : joined + " endings joined",
                    clock.instant()));
        }
    }

    /**
     * Deletes the person's mail address, even if the person has not confirmed it yet. Keeps the person's opt-outs from
     * newsletters.
     */
    @Transactional
    void remove(String personId) {
        addresses.findById(personId).filter(OwnAddress::isGiven).ifPresent(own -> {
            addresses.save(own.removed());
            audit.save(AuditEntry.of(personId, "newsletter.address-removed", personId, null, clock.instant()));
        });
    }
}
