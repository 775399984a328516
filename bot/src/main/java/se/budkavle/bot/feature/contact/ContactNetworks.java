package se.budkavle.bot.feature.contact;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.Listings;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;

/** Names the networks that write to a contact, for the contact itself. */
@Component
class ContactNetworks {

    private final Listings listings;
    private final Networks networks;

    ContactNetworks(Listings listings, Networks networks) {
        this.listings = listings;
        this.networks = networks;
    }

    /** With commas between. */
    String titles(Contact contact) {
        return listings.findAllByContactIdOrderByNetworkId(contact.id()).stream()
                .flatMap(listing -> networks.findById(listing.networkId()).stream()).map(Network::title).collect(Collectors.joining(", "));
    }
}
