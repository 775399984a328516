package se.budkavle.storage.newsletter;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.audit.Entry;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;

/**
 * Takes a reader's "no" to newsletters, and takes it back: the one way for the chat, the page, the link in a letter and the mailbox.
 *
 * <p>While an address is a person's own, the "no" is kept under both, whichever of them it was said by. It stays under each of them
 * when the person takes another address.
 */
@Component
public class Leaving {

    private final Endings endings;
    private final OwnAddresses addresses;
    private final Entries audit;
    private final Clock clock;

    Leaving(Endings endings, OwnAddresses addresses, Entries audit, Clock clock) {
        this.endings = endings;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    /** The person with what is known of their address. */
    public Reader readerOf(String personId) {
        return Reader.person(personId, addresses.findById(personId).map(OwnAddress::address).orElse(null));
    }

    /** Whoever reads the mail at this address, who may be a person of the association. */
    public Reader readerAt(String address) {
        return addresses.findByAddressKey(MailAddress.keyOf(address)).map(own -> Reader.person(own.personId(), own.address()))
                .orElseGet(() -> Reader.address(address));
    }

    /**
     * Whom a letter went to, who may have another address by now.
     *
     * @param personId null for nobody of the association
     * @param address  null where it is not known any more
     */
    public Reader readerOf(String personId, String address) {
        if (personId == null) {
            return readerAt(address);
        }
        return address == null ? readerOf(personId) : readerOf(personId).and(address);
    }

    /**
     * Has what was said under one of the reader's keys said under all of them; for a person who has got another address.
     *
     * @return how many rows that took
     */
    @Transactional
    public int join(Reader reader) {
        var rows = reader.joined(endings.findAllByReaderIn(reader.keys()));
        rows.forEach(endings::save);
        return rows.size();
    }

    /** Whether the reader gets nothing of this network. */
    public boolean hasLeft(Reader reader, String networkId) {
        return reader.hasLeft(endings.findAllByReaderIn(reader.keys()), networkId);
    }

    /** Whether each of the reader's keys by itself gets nothing of this network. */
    public boolean hasLeftUnderEachKey(Reader reader, String networkId) {
        return reader.hasLeftUnderEachKey(endings.findAllByReaderIn(reader.keys()), networkId);
    }

    /** Each "no" because of which the reader gets nothing of this network. */
    public List<Ending> holding(Reader reader, String networkId) {
        return reader.holding(endings.findAllByReaderIn(reader.keys()), networkId);
    }

    /** Whether the reader has said no to the newsletters of all networks. */
    public boolean hasLeftAll(Reader reader) {
        return endings.findAllByReaderIn(reader.keys()).stream().anyMatch(one -> one.networkId() == null && one.isStanding());
    }

    /**
     * The reader wants no more; saying it twice about one network changes nothing.
     *
     * @param networkId null for all networks
     * @param by        the person; null where nobody has logged in
     */
    @Transactional
    public void leave(Reader reader, String networkId, Ending.Through through, String by) {
        leave(reader, networkId, through, by, clock.instant());
    }

    /** Leaves several networks at the same moment, so that what was said at once can be told from what was said before. */
    @Transactional
    public void leaveAll(Reader reader, Collection<String> networkIds, Ending.Through through, String by) {
        var now = clock.instant();
        networkIds.forEach(network -> leave(reader, network, through, by, now));
    }

    private void leave(Reader reader, String networkId, Ending.Through through, String by, Instant now) {
        store("newsletter.leave", reader, networkId, through, by, key -> said(key, networkId)
                .map(one -> one.again(through, now)).orElseGet(() -> Ending.of(key, networkId, through, now)));
    }

    /**
     * The reader wants it again. After a "no" to all networks, a "yes" to one is kept as an exception to it.
     *
     * @param networkId null for all networks
     * @param by        the person; null where nobody has logged in
     */
    @Transactional
    public void takeBack(Reader reader, String networkId, Ending.Through through, String by) {
        var now = clock.instant();
        boolean holds = networkId == null ? hasLeftAll(reader) : hasLeft(reader, networkId);
        if (holds) {
            store("newsletter.return", reader, networkId, through, by, key -> said(key, networkId)
                    .orElseGet(() -> Ending.of(key, networkId, through, now)).again(through, now).takenBack(now));
        }
    }

    private Optional<Ending> said(String key, String networkId) {
        return endings.findAllByReaderIn(List.of(key)).stream()
                .filter(one -> Objects.equals(one.networkId(), networkId)).findFirst();
    }

    private void store(String action, Reader reader, String networkId, Ending.Through through, String by,
            Function<String, Ending> changed) {
        boolean any = false;
        for (var key : reader.keys()) {
            var before = said(key, networkId);
            var after = changed.apply(key);
            if (!before.equals(Optional.of(after))) {
                endings.save(after);
                any = true;
            }
        }
        if (any) {
            audit.save(Entry.of(by, action, networkId == null ? "all" : networkId, through.name(), clock.instant()));
        }
    }
}
