package se.budkavle.bot.feature.contact;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.view.contact.SignUpAvailability;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.contact.ConfirmationEmailLimit;
import se.budkavle.storage.contact.ConfirmationEmailLimits;
import se.budkavle.storage.contact.Consent;
import se.budkavle.storage.contact.Consents;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.ContactDetails;
import se.budkavle.storage.contact.ContactDetails.Origin;
import se.budkavle.storage.contact.ContactEraser;
import se.budkavle.storage.contact.ContactListing;
import se.budkavle.storage.contact.ContactListings;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.contact.LegalBasis;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.contact.SignUp;
import se.budkavle.storage.contact.SignUps;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.newsletter.OptOut.Through;
import se.budkavle.storage.newsletter.OptOutService;

/**
 * Stores sign-ups from the web page. Adds a person to the network's mailing list when the person uses the link in the
 * confirmation email.
 */
@Component
class SignUpRecorder {

    private final SignUps signUps;
    private final ConfirmationEmailLimits pauses;
    private final Contacts contacts;
    private final ContactListings listings;
    private final SignUpAvailability availability;
    private final Consents consents;
    private final ContactRemover remover;
    private final ContactEraser eraser;
    private final OptOutService optOuts;
    private final Networks networks;
    private final Deliveries deliveries;
    private final AuditLog audit;
    private final ContactSettings settings;
    private final Clock clock;

    SignUpRecorder(
            SignUps signUps,
            ConfirmationEmailLimits pauses,
            Contacts contacts,
            ContactListings listings,
            SignUpAvailability availability,
            Consents consents,
            ContactRemover remover,
            ContactEraser eraser,
            OptOutService optOuts,
            Networks networks,
            Deliveries deliveries,
            AuditLog audit,
            ContactSettings settings,
            Clock clock) {
        this.signUps = signUps;
        this.pauses = pauses;
        this.contacts = contacts;
        this.listings = listings;
        this.availability = availability;
        this.consents = consents;
        this.remover = remover;
        this.eraser = eraser;
        this.optOuts = optOuts;
        this.networks = networks;
        this.deliveries = deliveries;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns the network if people can sign up for its newsletter. Returns empty otherwise. */
    Optional<Network> open(String networkId) {
        return networks.findById(networkId).filter(availability::isOpen);
    }

    /**
     * Stores a sign-up and queues the confirmation email, even if the address is already in the mailing list. Does
     * nothing if a confirmation email to the same address was queued recently.
     */
    @Transactional
    void ask(Network network, MailAddress address, String name, String organisation, String wording) {
        var now = clock.instant();
        var asked = SignUp.of(network.id(), address, name, organisation, wording, now, settings.signUpLasts());
        var pause = pauses.findById(ConfirmationEmailLimit.hash(address.key()));
        if (pause.filter(one -> one.lastsAt(now)).isPresent()) {
            return;
        }
        pauses.save(pause.map(one -> one.longer(now)).orElseGet(() -> ConfirmationEmailLimit.of(address, now)));
        signUps.findByAddressKeyAndNetworkId(address.key(), network.id()).ifPresent(eraser::remove);
        signUps.save(asked);
        deliveries.save(Delivery.of(
                        SignUpConfirmationEmail.key(asked),
                        SignUpConfirmationEmail.NAME,
                        asked.id(),
                        Addressee.mail(asked.address()),
                        now,
                        now)
                .about(network.id())
                .ignoringPause());
    }

    /**
     * Adds the person who signed up to the network's mailing list, or updates the existing contact. The use of the
     * emailed link proves that the address belongs to the person. If the person confirms the same sign-up again,
     * nothing changes.
     */
    @Transactional
    void confirm(SignUp signUp) {
        if (signUp.isConfirmed()) {
            return;
        }
        var now = clock.instant();
        var told = ContactDetails.of(signUp.organisation(), signUp.name(), List.of(), Origin.SIGNED_UP, null);
        var before = contacts.findByAddressKey(signUp.addressKey());
        before.filter(Contact::isEnded).ifPresent(ended -> remover.keepOnlyIn(ended, signUp.networkId(), null));
        var contact = contacts.save(before.map(known -> known.returned(now))
                .orElseGet(() -> Contact.of(MailAddress.of(signUp.address()), now)));
        listings.save(listings.findByContactIdAndNetworkId(contact.id(), signUp.networkId())
                .map(listing ->
                        listing.knowing(listing.details().completedBy(told)).restingOn(LegalBasis.CONSENT))
                .orElseGet(() -> ContactListing.of(contact.id(), signUp.networkId(), LegalBasis.CONSENT, told, now)));
        consents.save(Consent.of(contact.id(), signUp.networkId(), signUp.wording(), now));
        optOuts.takeBack(optOuts.readerAt(signUp.address()), signUp.networkId(), Through.LINK, null);
        signUps.save(signUp.confirmed(now));
        audit.save(AuditEntry.of(null, "contact.sign-up", signUp.networkId(), contact.id(), now));
    }
}
