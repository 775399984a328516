package se.budkavle.bot.feature.newsletter;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.SwedishNameOrder;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.OptOuts;
import se.budkavle.storage.newsletter.RecipientSelection;
import se.budkavle.storage.newsletter.RecipientSelectionData;
import se.budkavle.storage.newsletter.RecipientSelectionData.Channel;
import se.budkavle.storage.newsletter.RecipientSelectionData.RegisterEntry;
import se.budkavle.storage.newsletter.RecipientSelectionData.Subscriber;
import se.budkavle.storage.newsletter.Subscription;
import se.budkavle.storage.newsletter.Subscriptions;

/** Determines the recipients of a newsletter issue, both for previews and for the actual sending. */
@Component
class IssueReaders {

    private final Networks networks;
    private final Subscriptions subscriptions;
    private final People people;
    private final Contacts contacts;
    private final OwnAddresses addresses;
    private final OptOuts optOuts;
    private final Rights rights;

    IssueReaders(
            Networks networks,
            Subscriptions subscriptions,
            People people,
            Contacts contacts,
            OwnAddresses addresses,
            OptOuts optOuts,
            Rights rights) {
        this.networks = networks;
        this.subscriptions = subscriptions;
        this.people = people;
        this.contacts = contacts;
        this.addresses = addresses;
        this.optOuts = optOuts;
        this.rights = rights;
    }

    /** Returns the recipients. Nobody gets the newsletter issue because of a network that has ended. */
    RecipientSelection of(Issue issue) {
        var known = networks.byId();
        var ids = issue.networkIds().stream()
                .filter(id -> MapLookup.existing(known, id).isAlive())
                .toList();
        if (ids.isEmpty()) {
            return new RecipientSelection(List.of(), Map.of());
        }
        var channels = ids.stream()
                .map(known::get)
                .sorted(SwedishNameOrder.by(Network::title))
                .map(one -> new Channel(one.id(), one.title(), one.channelId()))
                .toList();
        var listed = contacts.reachableIn(ids).stream()
                .map(one -> new RegisterEntry(one.contactId(), one.name(), one.address(), one.networkId()))
                .toList();
        var own = addresses.confirmed().stream().collect(Collectors.toMap(OwnAddress::personId, OwnAddress::address));
        return RecipientSelection.of(
                new RecipientSelectionData(channels, asked(ids, known), listed, own, optOuts.about(ids)));
    }

    private List<Subscriber> asked(List<String> ids, Map<String, Network> known) {
        var wishes = subscriptions.findAllByNetworkIdInOrderById(ids);
        var byId = people
                .findAllByIdIn(
                        wishes.stream().map(Subscription::personId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        return wishes.stream()
                .map(one -> {
                    var person = MapLookup.existing(byId, one.personId());
                    boolean mayRead = rights.mayRead(one.personId(), MapLookup.existing(known, one.networkId()));
                    return new Subscriber(
                            person.id(),
                            person.name(),
                            one.networkId(),
                            one.way(),
                            one.since(),
                            person.hasAccount(),
                            mayRead);
                })
                .toList();
    }
}
