package se.budkavle.bot.feature.contact;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.audit.Entry;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.ContactRevision;
import se.budkavle.storage.contact.ContactRevision.Kind;
import se.budkavle.storage.contact.ContactRevision.Told;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.contact.Listing;
import se.budkavle.storage.contact.Listings;
import se.budkavle.storage.contact.Registers;
import se.budkavle.storage.newsletter.Ending;
import se.budkavle.storage.newsletter.Endings;
import se.budkavle.storage.newsletter.Reader;

/** Compares a list of contacts with a network's register, and stores what it changes. */
@Component
class RegisterChanging {

    private final Contacts contacts;
    private final Listings listings;
    private final Registers registers;
    private final Endings endings;
    private final ContactEnding ending;
    private final Entries audit;
    private final Clock clock;

    RegisterChanging(Contacts contacts, Listings listings, Registers registers, Endings endings, ContactEnding ending,
            Entries audit, Clock clock) {
        this.contacts = contacts;
        this.listings = listings;
        this.registers = registers;
        this.endings = endings;
        this.ending = ending;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param kept by the id of a network, whether whoever has sent the list keeps its register */
    @Transactional(readOnly = true)
    ContactRevision compare(List<Told> list, String networkId, Predicate<String> kept) {
        var keys = list.stream().map(told -> told.contact().addressKey()).toList();
        var stored = keys.isEmpty() ? List.<Contact>of() : contacts.findAllByAddressKeyIn(keys);
        var standing = stored.isEmpty() ? List.<Listing>of() : listings.findAllByContactIdIn(stored.stream().map(Contact::id).toList());
        return ContactRevision.of(list, stored.stream().collect(Collectors.toMap(Contact::addressKey, Function.identity())),
                in(standing, networkId::equals), in(standing, kept.negate()), left(list, networkId), clock.instant());
    }

    private static Set<String> in(List<Listing> standing, Predicate<String> network) {
        return standing.stream().filter(one -> network.test(one.networkId())).map(Listing::contactId).collect(Collectors.toSet());
    }

    /** The keys of those addresses whose readers have said no to the network's letters, wherever they did. */
    private Set<String> left(List<Told> list, String networkId) {
        var readers = list.stream().map(Told::contact).collect(Collectors.toMap(Contact::addressKey, one -> Reader.address(one.address())));
        var keys = readers.values().stream().flatMap(reader -> reader.keys().stream()).toList();
        var said = keys.isEmpty() ? List.<Ending>of() : endings.findAllByReaderIn(keys);
        var byReader = said.stream().collect(Collectors.groupingBy(Ending::reader));
        return readers.entrySet().stream().filter(one -> one.getValue().keys().stream()
                        .anyMatch(key -> Ending.holds(byReader.getOrDefault(key, List.of()), networkId)))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    @Transactional
    void store(ContactRevision revision, String networkId, String by) {
        var now = clock.instant();
        var basis = registers.of(networkId).basis();
        for (var change : revision.changes()) {
            var after = change.after();
            if (!after.equals(change.before())) {
                contacts.save(after);
            }
            if (change.before() != null && change.before().isEnded()) {
                ending.keepOnlyIn(after, networkId, by);
            }
            if (change.kind() != Kind.CHANGED && listings.findByContactIdAndNetworkId(after.id(), networkId).isEmpty()) {
                listings.save(Listing.of(after.id(), networkId, basis, now));
            }
        }
        audit.save(Entry.of(by, "contact.change", networkId, counts(revision), now));
    }

    private static String counts(ContactRevision revision) {
        return Arrays.stream(Kind.values()).filter(kind -> revision.count(kind) > 0)
                .map(kind -> revision.count(kind) + " " + kind.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }
}
