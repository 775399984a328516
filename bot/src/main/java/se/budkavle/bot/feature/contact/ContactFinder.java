package se.budkavle.bot.feature.contact;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.OptionCompleter.Request;
import se.budkavle.bot.chat.OptionCompleter.Suggestion;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.NameSearch;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.contact.ContactListing;
import se.budkavle.storage.contact.ContactListings;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;

/**
 * Finds contacts by address, name or organisation. Searches only the mailing lists of the networks that the user
 * coordinates.
 */
@Component
class ContactFinder {

    private static final Comparator<VisibleContact> ORDER = Comparator.comparing(
                    (VisibleContact one) -> String.join(" ", one.organisations()))
            .thenComparing(one -> String.join(" ", one.names()))
            .thenComparing(one -> one.contact().id());

    private final Contacts contacts;
    private final ContactListings listings;
    private final Networks networks;
    private final Rights rights;

    ContactFinder(Contacts contacts, ContactListings listings, Networks networks, Rights rights) {
        this.contacts = contacts;
        this.listings = listings;
        this.networks = networks;
        this.rights = rights;
    }

    /**
     * Returns the networks that the user coordinates. The coordinators of a network manage its mailing list. Includes
     * networks that have ended, because people can still ask to be erased from their mailing lists.
     */
    List<Network> kept(Caller caller) {
        var coordinated = rights.coordinating(caller);
        return networks.findAllByOrderByTitle().stream()
                .filter(network -> coordinated.test(network.id()))
                .toList();
    }

    VisibleContact named(String typed, Caller caller) {
        return among(caller).require(typed, "contact.unknown");
    }

    /**
     * Returns the contact whose id is in the custom id of the pressed button. Throws a refusal if the contact is in
     * none of the mailing lists that the user manages.
     */
    VisibleContact pressed(String id, Caller caller) {
        return all(caller).stream()
                .filter(one -> one.contact().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
    }

    List<Suggestion> matching(Request request) {
        return among(request.caller()).matching(request.typed()).stream()
                .map(one -> new Suggestion(
                        names(one).collect(Collectors.joining(" · ")),
                        one.contact().id()))
                .toList();
    }

    /**
     * Returns the contacts in the mailing lists of the given networks. Each returned contact contains only the details
     * from the lists of the given networks.
     */
    List<VisibleContact> in(Collection<String> networkIds) {
        if (networkIds.isEmpty()) {
            return List.of();
        }
        var byContact = listings.findAllByNetworkIdInOrderByNetworkId(networkIds).stream()
                .collect(Collectors.groupingBy(ContactListing::contactId));
        return contacts.in(networkIds).stream()
                .map(one -> new VisibleContact(one, byContact.getOrDefault(one.id(), List.of())))
                .sorted(ORDER)
                .toList();
    }

    static NameSearch<VisibleContact> among(List<VisibleContact> contacts) {
        return new NameSearch<>(
                contacts,
                one -> Stream.concat(names(one), Stream.of(one.contact().id())).toList());
    }

    private NameSearch<VisibleContact> among(Caller caller) {
        return among(all(caller).stream()
                .filter(one -> one.contact().erasedAt() == null)
                .toList());
    }

    private List<VisibleContact> all(Caller caller) {
        return in(kept(caller).stream().map(Network::id).toList());
    }

    private static Stream<String> names(VisibleContact one) {
        return Stream.concat(
                Stream.concat(one.organisations().stream(), one.names().stream()),
                Stream.ofNullable(ContactWords.address(one.contact())));
    }
}
