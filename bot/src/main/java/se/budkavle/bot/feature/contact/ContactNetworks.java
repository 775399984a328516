package se.budkavle.bot.feature.contact;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.ContactListing;
import se.budkavle.storage.contact.ContactListings;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.newsletter.OptOutService;

/**
 * Finds the networks whose mailing lists contain a contact. Omits networks from whose emails the contact has opted out.
 * Also joins the titles of these networks to one text for web pages and emails. Does not check whether the contact is
 * paused or ended.
 */
@Component
class ContactNetworks {

    private final ContactListings listings;
    private final Networks networks;
    private final OptOutService optOuts;

    ContactNetworks(ContactListings listings, Networks networks, OptOutService optOuts) {
        this.listings = listings;
        this.networks = networks;
        this.optOuts = optOuts;
    }

    /**
     * Returns the contact's entries in the networks' mailing lists. Omits the networks from whose emails the contact
     * has opted out.
     */
    List<ContactListing> wanted(Contact contact) {
        var reader = optOuts.readerAt(contact.requiredAddress());
        return listings.findAllByContactIdOrderByNetworkId(contact.id()).stream()
                .filter(listing -> !optOuts.hasLeft(reader, listing.networkId()))
                .toList();
    }

    /**
     * Returns the titles of the networks that {@link #wanted} finds, joined to one text. Returns an empty text if there
     * are no such networks.
     */
    String titles(Contact contact) {
        return NameJoiner.of(wanted(contact).stream()
                .flatMap(listing -> networks.findById(listing.networkId()).stream())
                .map(Network::title));
    }
}
