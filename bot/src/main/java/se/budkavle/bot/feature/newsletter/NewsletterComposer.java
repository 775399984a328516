package se.budkavle.bot.feature.newsletter;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.BatchComposer;
import se.budkavle.bot.delivery.Composer.Composed;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.ContactListings;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.newsletter.Issues;
import se.budkavle.storage.newsletter.OptOutService;

/**
 * Builds the message or email with a newsletter issue for one recipient, just before sending. Skips a recipient who has
 * unsubscribed or may no longer read the newsletter.
 */
@Component
class NewsletterComposer implements BatchComposer {

    static final String NAME = "newsletter";

    private final Issues issues;
    private final IssueCopyBuilder copies;
    private final OptOutService optOuts;
    private final Contacts contacts;
    private final OwnAddresses addresses;
    private final ContactListings listings;
    private final Networks networks;
    private final Rights rights;
    private final PublicAddress web;

    NewsletterComposer(
            Issues issues,
            IssueCopyBuilder copies,
            OptOutService optOuts,
            Contacts contacts,
            OwnAddresses addresses,
            ContactListings listings,
            Networks networks,
            Rights rights,
            PublicAddress web) {
        this.issues = issues;
        this.copies = copies;
        this.optOuts = optOuts;
        this.contacts = contacts;
        this.addresses = addresses;
        this.listings = listings;
        this.networks = networks;
        this.rights = rights;
        this.web = web;
    }

    @Override
    public String name() {
        return NAME;
    }

    /**
     * Returns the reason to delay emails if the bot's web pages are unreachable, because the unsubscribe links in the
     * emails would not work. Returns empty if the web pages are reachable.
     */
    @Override
    public Optional<String> trouble(Addressee.Kind way) {
        return way == Addressee.Kind.MAIL && !web.isOpenForLetters()
                ? Optional.of("delivery.no-web")
                : Optional.empty();
    }

    @Override
    public Composed compose(Batch batch, BatchRecipient recipient) {
        var issue = issues.findById(batch.subject()).orElseThrow();
        var addressee = recipient.addressee();
        if (addressee == null) {
            return new Composed.Ended();
        }
        var reasons = recipient.reasonCodes().stream().map(RecipientReason::of).toList();
        if (addressee.kind() == Addressee.Kind.CHANNEL) {
            return copies.copy(issue, reasons, recipient);
        }
        if (isBounced(recipient, addressee)) {
            return new Composed.Skip("newsletter.skipped-bounced");
        }
        var wanted = wanted(recipient, addressee, reasons);
        if (wanted.isEmpty()) {
            return new Composed.Ended();
        }
        var allowed =
                wanted.stream().filter(reason -> mayRead(recipient, reason)).toList();
        return allowed.isEmpty()
                ? new Composed.Skip("newsletter.skipped-closed")
                : copies.copy(issue, allowed, recipient);
    }

    /**
     * Returns the reasons why the recipient still gets the newsletter issue. Each reason names a network, and becomes
     * invalid when the reader unsubscribes from that network.
     *
     * <p>A reason of kind LIST (the recipient is a contact in the network's mailing list) also becomes invalid when the
     * contact is removed from the list, or when the contact's state is no longer REACHABLE. A reason of kind ASKED (the
     * recipient is a person who has subscribed) also becomes invalid if the issue would be sent to the person by email
     * and the person no longer has a confirmed email address.
     */
    private List<RecipientReason> wanted(BatchRecipient recipient, Addressee addressee, List<RecipientReason> reasons) {
        var reader =
                optOuts.readerOf(recipient.personId(), addressee.kind() == Addressee.Kind.MAIL ? addressee.id() : null);
        boolean reachable = recipient.contactId() != null
                && contacts.findById(recipient.contactId())
                        .filter(one -> one.state() == Contact.State.REACHABLE)
                        .isPresent();
        boolean removed = addressee.kind() == Addressee.Kind.MAIL
                && recipient.personId() != null
                && addresses
                        .findById(recipient.personId())
                        .filter(OwnAddress::isConfirmed)
                        .isEmpty();
        return reasons.stream()
                .filter(one -> one.kind() != RecipientReason.Kind.LIST
                        ? !removed
                        : reachable
                                && recipient.contactId() != null
                                && listings.findByContactIdAndNetworkId(recipient.contactId(), one.networkId())
                                        .isPresent())
                .filter(one -> !optOuts.hasLeft(reader, one.networkId()))
                .toList();
    }

    /**
     * Returns whether the email address is the person's own address and is marked as bounced (an email to it came
     * back). The bot checks the address just before sending, because the address may be marked as bounced after the
     * issue's recipients were stored.
     */
    private boolean isBounced(BatchRecipient recipient, Addressee addressee) {
        return recipient.personId() != null
                && addressee.kind() == Addressee.Kind.MAIL
                && addresses
                        .findByAddressKey(MailAddress.keyOf(addressee.id()))
                        .filter(OwnAddress::isBounced)
                        .isPresent();
    }

    private boolean mayRead(BatchRecipient recipient, RecipientReason reason) {
        return reason.kind() == RecipientReason.Kind.LIST
                || networks.findById(reason.networkId())
                        .filter(network -> !network.closed()
                                || recipient.personId() != null && rights.mayRead(recipient.personId(), network))
                        .isPresent();
    }
}
