package se.budkavle.storage.newsletter;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;

/**
 * Stores and undoes readers' opt-outs from newsletters; the chat, the pages, the links in letters and unsubscribe mails
 * all use it.
 *
 * <p>While an address belongs to a person, an opt-out of either is stored for both, and it stays valid for both when
 * the person changes the address.
 */
@Component
public class OptOutService {

    private final OptOuts optOuts;
    private final OwnAddresses addresses;
    private final AuditLog audit;
    private final Clock clock;

    OptOutService(OptOuts optOuts, OwnAddresses addresses, AuditLog audit, Clock clock) {
        this.optOuts = optOuts;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the reader for a person, including the person's address. */
    public ReaderKeys readerOf(String personId) {
        return ReaderKeys.person(
                personId, addresses.findById(personId).map(OwnAddress::address).orElse(null));
    }

    /** Returns the reader for a mail address, which may belong to a person of the association. */
    public ReaderKeys readerAt(String address) {
        return addresses
                .findByAddressKey(MailAddress.keyOf(address))
                .map(own -> ReaderKeys.person(own.personId(), own.address()))
                .orElseGet(() -> ReaderKeys.address(address));
    }

    /**
     * Returns the reader of a sent letter, whose address may have changed since.
     *
     * @param personId null for nobody of the association
     * @param address null when it is no longer known
     */
    public ReaderKeys readerOf(@Nullable String personId, @Nullable String address) {
        if (personId == null) {
            return readerAt(Objects.requireNonNull(address));
        }
        return address == null ? readerOf(personId) : readerOf(personId).and(address);
    }

    /**
     * Merges the opt-outs of all keys of a reader; used when a person gets another address.
     *
     * @return how many rows were written
     */
    @Transactional
    public int join(ReaderKeys reader) {
        var rows = reader.joined(optOuts.findAllByReaderIn(reader.keys()));
        rows.forEach(optOuts::save);
        return rows.size();
    }

    /** Tells whether the reader has opted out of this network. */
    public boolean hasLeft(ReaderKeys reader, String networkId) {
        return reader.hasLeft(optOuts.findAllByReaderIn(reader.keys()), networkId);
    }

    /** Tells whether each of the reader's keys alone has opted out of this network. */
    public boolean hasLeftUnderEachKey(ReaderKeys reader, String networkId) {
        return reader.hasLeftUnderEachKey(optOuts.findAllByReaderIn(reader.keys()), networkId);
    }

    /** Returns the opt-outs because of which the reader gets nothing from this network. */
    public List<OptOut> holding(ReaderKeys reader, String networkId) {
        return reader.holding(optOuts.findAllByReaderIn(reader.keys()), networkId);
    }

    /** Tells whether the reader has opted out of all newsletters. */
    public boolean hasLeftAll(ReaderKeys reader) {
        return optOuts.findAllByReaderIn(reader.keys()).stream()
                .anyMatch(one -> one.networkId() == null && one.isActive());
    }

    /**
     * Stores an opt-out; repeating it for one network changes nothing.
     *
     * @param networkId null for all newsletters
     * @param by the person; null when nobody has logged in
     */
    @Transactional
    public void leave(ReaderKeys reader, @Nullable String networkId, OptOut.Through through, @Nullable String by) {
        leave(reader, networkId, through, by, clock.instant());
    }

    /**
     * Stores opt-outs from several networks with the same time, so that they can be undone together without undoing
     * earlier ones.
     */
    @Transactional
    public void leaveAll(
            ReaderKeys reader, Collection<String> networkIds, OptOut.Through through, @Nullable String by) {
        var now = clock.instant();
        networkIds.forEach(network -> leave(reader, network, through, by, now));
    }

    private void leave(
            ReaderKeys reader, @Nullable String networkId, OptOut.Through through, @Nullable String by, Instant now) {
        store(
                "newsletter.leave",
                reader,
                networkId,
                through,
                by,
                key -> said(key, networkId)
                        .map(one -> one.again(through, now))
                        .orElseGet(() -> OptOut.of(key, networkId, through, now)));
    }

    /**
     * Undoes an opt-out. When the reader has opted out of all newsletters, one network can be resumed as an exception.
     *
     * @param networkId null for all newsletters
     * @param by the person; null when nobody has logged in
     */
    @Transactional
    public void takeBack(ReaderKeys reader, @Nullable String networkId, OptOut.Through through, @Nullable String by) {
        var now = clock.instant();
        boolean holds = networkId == null ? hasLeftAll(reader) : hasLeft(reader, networkId);
        if (holds) {
            store(
                    "newsletter.return",
                    reader,
                    networkId,
                    through,
                    by,
                    key -> said(key, networkId)
                            .orElseGet(() -> OptOut.of(key, networkId, through, now))
                            .again(through, now)
                            .takenBack(now));
        }
    }

    private Optional<OptOut> said(String key, @Nullable String networkId) {
        return optOuts.findAllByReaderIn(List.of(key)).stream()
                .filter(one -> Objects.equals(one.networkId(), networkId))
                .findFirst();
    }

    private void store(
            String action,
            ReaderKeys reader,
            @Nullable String networkId,
            OptOut.Through through,
            @Nullable String by,
            Function<String, OptOut> changed) {
        boolean any = false;
        for (var key : reader.keys()) {
            var before = said(key, networkId);
            var after = changed.apply(key);
            if (!before.equals(Optional.of(after))) {
                optOuts.save(after);
                any = true;
            }
        }
        if (any) {
            audit.save(
                    AuditEntry.of(by, action, networkId == null ? "all" : networkId, through.name(), clock.instant()));
        }
    }
}
