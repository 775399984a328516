package se.budkavle.bot.feature.newsletter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.ContactListings;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.newsletter.OptOut.Through;
import se.budkavle.storage.newsletter.OptOutKeys;
import se.budkavle.storage.newsletter.OptOutService;
import se.budkavle.storage.newsletter.ReaderChoice;
import se.budkavle.storage.newsletter.ReaderChoiceLookup;
import se.budkavle.storage.newsletter.Subscription.Way;

/** Reads and changes the newsletter subscriptions of one reader, for the web page that a personal link opens. */
@Component
class ReaderSubscriptions {

    private final OwnSubscriptions own;
    private final ReaderChoiceLookup choices;
    private final OptOutService optOuts;
    private final SubscriptionRecorder subscriptions;
    private final People people;
    private final Contacts contacts;
    private final ContactListings listings;
    private final Networks networks;

    ReaderSubscriptions(
            OwnSubscriptions own,
            ReaderChoiceLookup choices,
            OptOutService optOuts,
            SubscriptionRecorder subscriptions,
            People people,
            Contacts contacts,
            ContactListings listings,
            Networks networks) {
        this.own = own;
        this.choices = choices;
        this.optOuts = optOuts;
        this.subscriptions = subscriptions;
        this.people = people;
        this.contacts = contacts;
        this.listings = listings;
        this.networks = networks;
    }

    /**
     * The content of the web page with the reader's newsletter subscriptions.
     *
     * @param reader the reader's masked name or address
     * @param leftAll whether the reader has unsubscribed from all newsletters
     */
    record Shown(String reader, boolean leftAll, List<Line> lines) {

        Optional<Line> of(String networkId) {
            return lines.stream()
                    .filter(line -> line.networkId().equals(networkId))
                    .findFirst();
        }
    }

    /**
     * One newsletter on the web page with the reader's subscriptions.
     *
     * @param now the delivery method, such as email; null if the reader does not get the newsletter
     * @param others the other delivery methods that the reader may choose
     */
    record Line(
            String networkId,
            String title,
            Phrase how,
            @Nullable Way now,
            List<Way> others) {

        boolean comes() {
            return now != null;
        }
    }

    /**
     * Returns the content of the web page with the reader's newsletter subscriptions. Returns empty if the person does
     * not exist any more, or if the contact does not exist any more or has ended.
     */
    Optional<Shown> of(PersonalLinkOwner reference) {
        return reader(reference)
                .map(reader -> new Shown(masked(reference), optOuts.hasLeftAll(reader), lines(reference, reader)));
    }

    /**
     * Unsubscribes the reader from a network's newsletter or from all newsletters.
     *
     * @param networkId the id of the network; null for all newsletters
     */
    @Transactional
    void leave(PersonalLinkOwner reference, @Nullable String networkId) {
        reader(reference).ifPresent(reader -> optOuts.leave(reader, networkId, Through.LINK, null));
    }

    /**
     * Undoes the reader's unsubscription from a network's newsletter or from all newsletters.
     *
     * @param networkId the id of the network; null for all newsletters
     */
    @Transactional
    void takeBack(PersonalLinkOwner reference, @Nullable String networkId) {
        reader(reference).ifPresent(reader -> optOuts.takeBack(reader, networkId, Through.LINK, null));
    }

    @Transactional
    void choose(PersonalLinkOwner reference, String networkId, Way way) {
        subscriptions.choose(reference.id(), networkId, way);
    }

    private Optional<OptOutKeys> reader(PersonalLinkOwner reference) {
        return switch (reference.kind()) {
            case PERSON -> people.findById(reference.id()).map(person -> optOuts.readerOf(person.id()));
            case CONTACT -> reachable(reference.id()).map(contact -> optOuts.readerAt(contact.requiredAddress()));
        };
    }

    private Optional<Contact> reachable(String contactId) {
        return contacts.findById(contactId).filter(contact -> contact.state() != Contact.State.ENDED);
    }

    private String masked(PersonalLinkOwner reference) {
        return reference.kind() == PersonalLinkOwner.Kind.PERSON
                ? ReaderNameMask.name(
                        people.findById(reference.id()).orElseThrow().name())
                : ReaderNameMask.address(reachable(reference.id()).orElseThrow().requiredAddress());
    }

    private List<Line> lines(PersonalLinkOwner reference, OptOutKeys reader) {
        var known = networks.byId();
        if (reference.kind() == PersonalLinkOwner.Kind.PERSON) {
            return own.of(reference.id()).stream()
                    .map(choice -> line(choice, MapLookup.existing(known, choice.networkId()), reference.id()))
                    .toList();
        }
        var address =
                ReaderNameMask.address(reachable(reference.id()).orElseThrow().requiredAddress());
        return listings.findAllByContactIdOrderByNetworkId(reference.id()).stream()
                .filter(listing ->
                        MapLookup.existing(known, listing.networkId()).isAlive())
                .map(listing -> {
                    boolean left = optOuts.hasLeft(reader, listing.networkId());
                    return new Line(
                            listing.networkId(),
                            MapLookup.existing(known, listing.networkId()).title(),
                            left
                                    ? Phrase.of("newsletter.readers.left")
                                    : Phrase.of("newsletter.readers.by-mail", address),
                            left ? null : Way.MAIL,
                            List.of());
                })
                .toList();
    }

    private Line line(ReaderChoice choice, Network network, String personId) {
        var address = choices.address(personId);
        var how = choice.left() != null
                ? Phrase.of("newsletter.readers.left")
                : choice.way()
                        .map(way -> way == Way.PRIVATE
                                ? Phrase.of("newsletter.readers.privately")
                                : address.map(one ->
                                                Phrase.of("newsletter.readers.by-mail", ReaderNameMask.address(one)))
                                        .orElse(Phrase.of("newsletter.readers.by-mail-waiting")))
                        .orElse(Phrase.of("newsletter.readers.nothing"));
        var others = new ArrayList<Way>();
        Stream.of(Way.values())
                .filter(way -> choice.way().filter(now -> now == way).isEmpty())
                .filter(way -> way != Way.MAIL || address.isPresent())
                .forEach(others::add);
        return new Line(network.id(), network.title(), how, choice.way().orElse(null), List.copyOf(others));
    }
}
