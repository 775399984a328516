package se.budkavle.bot.feature.newsletter;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.bot.web.SignedLinks;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.ContactListings;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.newsletter.PublicArchives;

/**
 * Checks, at each HTTP request, whether the reader may read a network's web archive of newsletters. Also creates the
 * links to web archives of newsletters.
 */
@Component
class ArchiveAccess {

    private static final String PURPOSE = "newsletter.archive";
    private static final String BETWEEN = ":";

    private final PublicArchives open;
    private final Networks networks;
    private final People people;
    private final Contacts contacts;
    private final ContactListings listings;
    private final Rights rights;
    private final SignedLinks links;
    private final AddressFingerprint marks;
    private final PublicAddress address;

    ArchiveAccess(
            PublicArchives open,
            Networks networks,
            People people,
            Contacts contacts,
            ContactListings listings,
            Rights rights,
            SignedLinks links,
            AddressFingerprint marks,
            PublicAddress address) {
        this.open = open;
        this.networks = networks;
        this.people = people;
        this.contacts = contacts;
        this.listings = listings;
        this.rights = rights;
        this.links = links;
        this.marks = marks;
        this.address = address;
    }

    boolean isOpen(Network network) {
        return !network.closed() && open.findById(network.id()).isPresent();
    }

    /**
     * Returns the network's web archive of newsletters if the archive is public. Returns empty if the archive is not
     * public.
     */
    Optional<Archive> open(String networkId) {
        return networks.findById(networkId)
                .filter(this::isOpen)
                .map(network -> new Archive(network, Archive.OPEN + "/" + network.id(), null));
    }

    /**
     * Returns the web archive that a reader's personal link opens. Returns empty if the link is invalid, if the reader
     * has no access any more, or if the reader's address has changed.
     */
    Optional<Archive> personal(String token) {
        return links.read(PURPOSE, token).flatMap(link -> {
            var matter = link.matter().split(BETWEEN, 2);
            var reader = PersonalLinkOwner.of(link.person());
            // A link that contains no hash of a mail address was created in the chat, for a person with a Discord
            // account. The link becomes invalid when an erasure of the person's data removes the account.
            boolean holds = matter.length == 1
                    ? people.findById(reader.id()).filter(Person::hasAccount).isPresent()
                    : marks.isOf(reader, matter[1]);
            return networks.findById(matter[0])
                    .filter(any -> holds)
                    .flatMap(network -> masked(reader, network)
                            .map(masked -> new Archive(network, Archive.PERSONAL + "/" + token, masked)));
        });
    }

    /**
     * Returns the link to the network's web archive for a person who uses the chat. Returns empty if the person has no
     * access to the archive.
     */
    Optional<String> linkInChat(Network network, String personId) {
        return inChat(network, personId).map(archive -> address.of(archive.path()));
    }

    /**
     * Returns the link to the network's web archive for use in an email. Returns empty if the reader has no access to
     * the archive. A personal link becomes invalid when the reader's address changes.
     */
    Optional<String> linkInLetter(Network network, PersonalLinkOwner reader, String mailAddress) {
        return of(network, network.id() + BETWEEN + AddressFingerprint.of(mailAddress), reader)
                .map(archive -> address.inLetter(archive.path()));
    }

    /**
     * Returns the network's web archive for a person who opens it from the chat. Returns empty if the person has no
     * access to the archive.
     */
    Optional<Archive> inChat(Network network, String personId) {
        return of(network, network.id(), PersonalLinkOwner.person(personId));
    }

    /**
     * Returns the network's public web archive, or the reader's personal web archive if there is no public one. Returns
     * empty if the reader has no access to the archive.
     */
    private Optional<Archive> of(Network network, String matter, PersonalLinkOwner reader) {
        return isOpen(network)
                ? open(network.id())
                : masked(reader, network)
                        .map(masked -> new Archive(
                                network, Archive.PERSONAL + "/" + links.token(PURPOSE, matter, reader.text()), masked));
    }

    /**
     * Returns the reader's masked name or address, which the web page shows. Returns empty if the reader has no access
     * to the archive.
     */
    private Optional<String> masked(PersonalLinkOwner reader, Network network) {
        return switch (reader.kind()) {
            case PERSON ->
                people.findById(reader.id())
                        .filter(person -> rights.mayRead(person.id(), network))
                        .map(person -> ReaderNameMask.name(person.name()));
            case CONTACT ->
                contacts.findById(reader.id())
                        .filter(contact -> contact.state() != Contact.State.ENDED)
                        .filter(contact -> listings.findByContactIdAndNetworkId(contact.id(), network.id())
                                .isPresent())
                        .map(contact -> ReaderNameMask.address(contact.requiredAddress()));
        };
    }
}
