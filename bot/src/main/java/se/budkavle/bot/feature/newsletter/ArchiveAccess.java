package se.budkavle.bot.feature.newsletter;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.bot.web.SignedLinks;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.contact.Listings;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.newsletter.OpenArchives;

/** Decides who may read on the web what a network has sent, each time that someone looks, and makes the links. */
@Component
class ArchiveAccess {

    static final String OPEN = "/nyhetsbrev";
    static final String PERSONAL = "/newsletter/archive";
    private static final String PURPOSE = "newsletter.archive";

    private final OpenArchives open;
    private final Networks networks;
    private final People people;
    private final Contacts contacts;
    private final Listings listings;
    private final Rights rights;
    private final SignedLinks links;
    private final PublicAddress address;

    ArchiveAccess(OpenArchives open, Networks networks, People people, Contacts contacts, Listings listings, Rights rights,
            SignedLinks links, PublicAddress address) {
        this.open = open;
        this.networks = networks;
        this.people = people;
        this.contacts = contacts;
        this.listings = listings;
        this.rights = rights;
        this.links = links;
        this.address = address;
    }

    boolean isOpen(Network network) {
        return !network.closed() && open.findById(network.id()).isPresent();
    }

    /** By the address that is the same for everyone. */
    Optional<Archive> open(String networkId) {
        return networks.findById(networkId).filter(this::isOpen).map(network -> new Archive(network, OPEN + "/" + network.id(), null));
    }

    /** By a reader's own link, as long as the reader may read the network or stands in its register. */
    Optional<Archive> personal(String token) {
        return links.read(PURPOSE, token).flatMap(link -> networks.findById(link.matter())
                .flatMap(network -> masked(ReaderReference.of(link.person()), network)
                        .map(masked -> new Archive(network, PERSONAL + "/" + token, masked))));
    }

    /** The link for a reader, the address for everyone where there is one; none for a reader who may not read there. */
    Optional<String> link(Network network, ReaderReference reader) {
        if (isOpen(network)) {
            return Optional.of(address.of(OPEN + "/" + network.id()));
        }
        return masked(reader, network).map(any -> address.of(PERSONAL + "/" + links.token(PURPOSE, network.id(), reader.text())));
    }

    /** The reader's name or address as the page shows it; empty for one who may not read there. */
    private Optional<String> masked(ReaderReference reader, Network network) {
        return switch (reader.kind()) {
            case PERSON -> people.findById(reader.id()).filter(person -> !network.closed() || rights.belongs(person.id(), network.id()))
                    .map(person -> Masked.name(person.name()));
            case CONTACT -> contacts.findById(reader.id()).filter(contact -> contact.state() != Contact.State.ENDED)
                    .filter(contact -> listings.findByContactIdAndNetworkId(contact.id(), network.id()).isPresent())
                    .map(contact -> Masked.address(contact.address()));
        };
    }
}
