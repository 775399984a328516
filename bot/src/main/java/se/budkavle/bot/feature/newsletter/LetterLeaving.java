package se.budkavle.bot.feature.newsletter;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Recipient;
import se.budkavle.storage.delivery.Recipients;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.newsletter.Ending;
import se.budkavle.storage.newsletter.Leaving;
import se.budkavle.storage.newsletter.Reader;

/**
 * Lets the reader of one copy leave the networks on whose account it came, and come back, without a log-in.
 *
 * <p>Leaving twice is harmless. Where the reader has been erased since, nothing is known any more that could be left.
 */
@Component
class LetterLeaving {

    private final Recipients recipients;
    private final Contacts contacts;
    private final People people;
    private final Leaving leaving;

    LetterLeaving(Recipients recipients, Contacts contacts, People people, Leaving leaving) {
        this.recipients = recipients;
        this.contacts = contacts;
        this.people = people;
        this.leaving = leaving;
    }

    /**
     * Whom a copy went to.
     *
     * @param name     null where only the address is known
     * @param address  null for a private message
     * @param networks their ids, in the order of the reasons
     * @param left     of these, the ones that the reader has left
     * @param undone   the latest moment at which some of them were left by a letter and by no other no: what may be undone; else null
     */
    record Copy(String name, String address, List<String> networks, Set<String> left, Instant undone) {

        boolean hasLeftAll() {
            return left.containsAll(networks);
        }
    }

    Optional<Copy> copy(String recipientId) {
        return recipients.findById(recipientId).flatMap(row -> readerOf(row).map(reader -> {
            var networks = row.networkIds();
            var left = new LinkedHashSet<String>();
            networks.stream().filter(network -> leaving.hasLeftUnderEachKey(reader, network)).forEach(left::add);
            var undone = networks.stream().flatMap(network -> leftByLetter(reader, network).stream()).max(Comparator.naturalOrder());
            return new Copy(name(row), address(row).orElse(null), networks, left, undone.orElse(null));
        }));
    }

    /** Leaves all networks on whose account the copy came; false where the reader is not known any more. */
    @Transactional
    boolean leave(String recipientId, Ending.Through through) {
        var row = recipients.findById(recipientId);
        var reader = row.flatMap(this::readerOf);
        reader.ifPresent(one -> leaving.leaveAll(one, row.orElseThrow().networkIds(), through, null));
        return reader.isPresent();
    }

    /** Takes back what was left at that moment, and no earlier no. */
    @Transactional
    void takeBack(String recipientId, Instant leftAt, Ending.Through through) {
        recipients.findById(recipientId).ifPresent(row -> readerOf(row).ifPresent(reader -> row.networkIds().stream()
                .filter(network -> leftByLetter(reader, network).filter(leftAt::equals).isPresent())
                .forEach(network -> leaving.takeBack(reader, network, through, null))));
    }

    private Optional<Instant> leftByLetter(Reader reader, String networkId) {
        var noes = leaving.holding(reader, networkId);
        var moments = noes.stream().map(Ending::endedAt).distinct().toList();
        return moments.size() == 1 && noes.stream().noneMatch(no -> no.through() == Ending.Through.CHAT) ? Optional.of(moments.get(0))
                : Optional.empty();
    }

    private Optional<Reader> readerOf(Recipient row) {
        var address = address(row).orElse(null);
        return row.personId() == null && address == null ? Optional.empty() : Optional.of(leaving.readerOf(row.personId(), address));
    }

    /** Where the letter went; once the clean-up has taken that out of the row, the address that the contact has now. */
    private Optional<String> address(Recipient row) {
        if (row.way() != Addressee.Kind.MAIL) {
            return Optional.empty();
        }
        return Optional.ofNullable(row.addressee()).map(Addressee::id)
                .or(() -> Optional.ofNullable(row.contactId()).flatMap(contacts::findById).map(Contact::address));
    }

    private String name(Recipient row) {
        return row.name() != null || row.personId() == null ? row.name() : people.findById(row.personId()).map(Person::name).orElse(null);
    }
}
