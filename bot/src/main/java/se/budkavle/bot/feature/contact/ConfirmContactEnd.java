package se.budkavle.bot.feature.contact;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.ContactListing;
import se.budkavle.storage.contact.ContactListings;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;

/**
 * Shows a preview before a contact is unsubscribed from all newsletters, removed from one network's mailing list, or
 * erased with all personal data. Stores this change of the contact after the user confirms it.
 */
@Component
class ConfirmContactEnd implements ConfirmationHandler<EndContactRequest> {

    private final ContactFinder finder;
    private final ContactRemover remover;
    private final ContactListings listings;
    private final Networks networks;
    private final Rights rights;

    ConfirmContactEnd(
            ContactFinder finder, ContactRemover remover, ContactListings listings, Networks networks, Rights rights) {
        this.finder = finder;
        this.remover = remover;
        this.listings = listings;
        this.networks = networks;
        this.rights = rights;
    }

    @Override
    public String kind() {
        return "contact.end";
    }

    @Override
    public Class<EndContactRequest> type() {
        return EndContactRequest.class;
    }

    @Override
    public Preview preview(EndContactRequest asked, Caller caller) {
        var known = finder.pressed(asked.contactId(), caller);
        var contact = known.contact();
        var by = rights.personId(caller);
        var standing = listings.findAllByContactIdOrderByNetworkId(contact.id());
        if (asked.networkId() != null && !(asked.erase() && standsOnlyIn(asked.networkId(), standing))) {
            return leaving(asked, known, standing, caller, by);
        }
        var coordinated = rights.coordinating(caller);
        if (!standing.stream().allMatch(listing -> coordinated.test(listing.networkId()))) {
            throw new Refusal("contact.end.others");
        }
        var named = Page.titled("contact.end.title").line(ContactWords.line(known));
        if (asked.erase()) {
            return Preview.of(
                            named.line("contact.end.erases").toned(Page.Tone.WARNING),
                            Phrase.of("contact.end.erase"),
                            () -> done(remover.erase(contact, asked.because(), by)))
                    .restingOn(contact);
        }
        if (contact.ended(asked.because(), contact.since()).endedBecause() == contact.endedBecause()) {
            return Preview.nothing(named.line("contact.end.already"));
        }
        return Preview.of(
                        named.line(
                                asked.because() == Contact.EndedBecause.OWN_WISH
                                        ? "contact.end.own-wish"
                                        : "contact.end.coordinator"),
                        Phrase.of("contact.end.confirm"),
                        () -> done(remover.end(contact, asked.because(), by)))
                .restingOn(contact);
    }

    private Preview leaving(
            EndContactRequest asked, VisibleContact known, List<ContactListing> standing, Caller caller, String by) {
        var contact = known.contact();
        var network = networks.findById(Objects.requireNonNull(asked.networkId(), "one network is named"))
                .orElseThrow();
        rights.requireCoordinating(caller, network);
        var listing = standing.stream()
                .filter(one -> one.networkId().equals(network.id()))
                .findFirst()
                .orElseThrow(() -> new Refusal("contact.end.not-there", network.title()));
        if (asked.erase()) {
            throw new Refusal("contact.end.others");
        }
        var named = Page.titled("contact.end.title").line(ContactWords.line(known));
        if (standing.size() == 1 && contact.isEnded()) {
            return Preview.nothing(named.line("contact.end.already"));
        }
        return Preview.of(
                        named.line(
                                standing.size() == 1 ? "contact.end.leaves-last" : "contact.end.leaves",
                                network.title()),
                        Phrase.of("contact.end.confirm"),
                        () -> left(contact, listing, asked, network, by))
                .restingOn(List.of(contact, standing));
    }

    private static boolean standsOnlyIn(String networkId, List<ContactListing> standing) {
        return standing.size() == 1 && standing.get(0).networkId().equals(networkId);
    }

    private Reply left(Contact contact, ContactListing listing, EndContactRequest asked, Network network, String by) {
        remover.leave(contact, listing, asked.because(), by);
        return Reply.of("contact.end.left", network.title());
    }

    private static Reply done(Contact ended) {
        return ended.erasedAt() == null ? Reply.of("contact.end.done") : Reply.of("contact.end.erased");
    }
}
