package se.budkavle.bot.feature.contact;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.contact.Consents;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.ContactListings;
import se.budkavle.storage.directory.Network;

/**
 * Builds the message about a contact. The message shows the email address, whether newsletters are sent to it, and the
 * details and consents in the mailing lists that the user manages.
 */
@Component
class ContactMessage {

    static final String CHANGE = "contact:press";

    private final ContactFinder finder;
    private final ContactListings listings;
    private final Consents consents;

    ContactMessage(ContactFinder finder, ContactListings listings, Consents consents) {
        this.finder = finder;
        this.listings = listings;
        this.consents = consents;
    }

    Reply of(Contact contact, Caller caller) {
        var kept = finder.kept(caller).stream().collect(Collectors.toMap(Network::id, Network::title));
        var known = new VisibleContact(
                contact,
                listings.findAllByContactIdOrderByNetworkId(contact.id()).stream()
                        .filter(listing -> kept.containsKey(listing.networkId()))
                        .toList());
        var page = Page.titled("contact.show.title")
                .line(ContactWords.line(known))
                .line("contact.show.state", ContactWords.state(contact));
        for (var listing : known.listings()) {
            page = page.line(
                    "contact.show.listing",
                    MapLookup.existing(kept, listing.networkId()),
                    ContactWords.basis(listing.basis()),
                    listing.since());
        }
        page = page.line("contact.show.confirmed", contact.confirmedAt());
        for (var source : known.sources()) {
            page = page.line("contact.show.source", source);
        }
        for (var consent : consents.findAllByContactIdOrderByGivenAt(contact.id())) {
            if (kept.containsKey(consent.networkId())) {
                page = page.field(
                        Phrase.of("contact.show.consent", kept.get(consent.networkId()), consent.givenAt()),
                        Phrase.words(consent.wording()));
            }
        }
        var confirm = Button.plain(id(contact, ContactAction.CONFIRM), Phrase.of(ContactAction.CONFIRM.key));
        return switch (contact.state()) {
            case ENDED -> Reply.page(page);
            case REACHABLE -> Reply.page(page).with(confirm);
            case PAUSED ->
                Reply.page(page.line("contact.show.paused", Phrase.command("contact add"))
                                .toned(Page.Tone.WARNING))
                        .with(
                                Button.main(id(contact, ContactAction.RESUME), Phrase.of(ContactAction.RESUME.key)),
                                confirm);
        };
    }

    private static String id(Contact contact, ContactAction change) {
        return Press.id(CHANGE, contact.id(), change);
    }
}
