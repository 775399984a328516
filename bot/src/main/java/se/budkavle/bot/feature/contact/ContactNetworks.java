package se.budkavle.bot.feature.contact;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.Listing;
import se.budkavle.storage.contact.Listings;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.newsletter.Leaving;

/** Names the networks that write to a contact, for the contact itself. */
@Component
class ContactNetworks {

    private final Listings listings;
    private final Networks networks;
    private final Leaving leaving;

    ContactNetworks(Listings listings, Networks networks, Leaving leaving) {
        this.listings = listings;
        this.networks = networks;
        this.leaving = leaving;
    }

    /** The places in registers on whose account something is sent, as the person has not said no to those networks. */
    List<Listing> wanted(Contact contact) {
        var reader = leaving.readerAt(contact.address());
        return listings.findAllByContactIdOrderByNetworkId(contact.id()).stream()
                .filter(listing -> !leaving.hasLeft(reader, listing.networkId())).toList();
    }

    /** Of those that are wanted, with commas between; empty for none. */
    String titles(Contact contact) {
        return wanted(contact).stream()
                .flatMap(listing -> networks.findById(listing.networkId()).stream()).map(Network::title).collect(Collectors.joining(", "));
    }
}
