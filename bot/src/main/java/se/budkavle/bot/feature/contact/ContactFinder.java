package se.budkavle.bot.feature.contact;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Completion.Suggestion;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.Search;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.directory.Lookup;
import se.budkavle.storage.directory.Network;

/** Finds a contact in the registers that someone keeps: by address, name or organisation. */
@Component
class ContactFinder {

    private final Contacts contacts;
    private final Lookup lookup;
    private final Rights rights;

    ContactFinder(Contacts contacts, Lookup lookup, Rights rights) {
        this.contacts = contacts;
        this.lookup = lookup;
        this.rights = rights;
    }

    /** The networks whose registers this caller keeps. */
    List<Network> kept(Caller caller) {
        var coordinated = rights.coordinating(caller);
        return lookup.networks().stream().filter(network -> coordinated.test(network.id())).toList();
    }

    Contact named(String typed, Caller caller) {
        return among(caller).require(typed, "contact.unknown");
    }

    /** The contact whose id stands in what is pressed. */
    Contact pressed(String id, Caller caller) {
        return all(caller).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new Refusal("chat.unknown-press"));
    }

    List<Suggestion> matching(String typed, Caller caller) {
        return among(caller).matching(typed).stream().map(one -> new Suggestion(names(one).collect(Collectors.joining(" · ")), one.id()))
                .toList();
    }

    static Search<Contact> among(List<Contact> contacts) {
        return new Search<>(contacts, one -> Stream.concat(Stream.of(one.id()), names(one)).toList());
    }

    private Search<Contact> among(Caller caller) {
        return among(all(caller).stream().filter(one -> one.erasedAt() == null).toList());
    }

    private List<Contact> all(Caller caller) {
        var ids = kept(caller).stream().map(Network::id).toList();
        return ids.isEmpty() ? List.of() : contacts.in(ids);
    }

    private static Stream<String> names(Contact one) {
        return Stream.of(one.organisation(), one.name(), ContactWords.address(one)).filter(Objects::nonNull);
    }
}
