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
 * Stores and undoes readers' opt-outs from newsletters, whether they come from Discord, a web page, a link in an email,
 * or an email that asks to unsubscribe.
 *
 * <p>A person and the person's email address count as one reader: an opt-out of one is stored for both. When the person
 * changes the address, the opt-out stays valid for the person and for the old address.
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

    /** Returns the reader keys of a person and of the person's own email address. */
    public ReaderKeys readerOf(String personId) {
        return ReaderKeys.person(
                personId, addresses.findById(personId).map(OwnAddress::address).orElse(null));
    }

    /**
     * Returns the reader keys of an email address. If the address belongs to a person, the person's key is included.
     */
    public ReaderKeys readerAt(String address) {
        return addresses
                .findByAddressKey(MailAddress.keyOf(address))
                .map(own -> ReaderKeys.person(own.personId(), own.address()))
                .orElseGet(() -> ReaderKeys.address(address));
    }

    /**
     * Returns the reader keys for the receiver of a sent email. The person's present address is included, because it
     * may differ from the address of the email.
     *
     * @param personId the receiver's id; null if the receiver is not a person of the association
     * @param address the address that the email was sent to; null when it is no longer known
     */
    public ReaderKeys readerOf(@Nullable String personId, @Nullable String address) {
        if (personId == null) {
            return readerAt(Objects.requireNonNull(address));
        }
        return address == null ? readerOf(personId) : readerOf(personId).and(address);
    }

    /**
     * Makes all opt-outs of a reader apply to all keys of the reader. Used when a person gets another email address.
     *
     * @return the number of stored rows
     */
    @Transactional
    public int join(ReaderKeys reader) {
        var rows = reader.joined(optOuts.findAllByReaderIn(reader.keys()));
        rows.forEach(optOuts::save);
        return rows.size();
    }

    /** Tells whether the reader has opted out of this network's newsletter. */
    public boolean hasLeft(ReaderKeys reader, String networkId) {
        return reader.hasLeft(optOuts.findAllByReaderIn(reader.keys()), networkId);
    }

    /**
     * Tells whether the reader has opted out of this network's newsletter under each of the reader's keys, not only
     * under one of them.
     */
    public boolean hasLeftUnderEachKey(ReaderKeys reader, String networkId) {
        return reader.hasLeftUnderEachKey(optOuts.findAllByReaderIn(reader.keys()), networkId);
    }

    /** Returns the active opt-outs because of which the reader does not get this network's newsletter. */
    public List<OptOut> holding(ReaderKeys reader, String networkId) {
        return reader.holding(optOuts.findAllByReaderIn(reader.keys()), networkId);
    }

    /** Tells whether the reader has opted out of all newsletters. */
    public boolean hasLeftAll(ReaderKeys reader) {
        return optOuts.findAllByReaderIn(reader.keys()).stream()
                .anyMatch(one -> one.networkId() == null && one.isActive());
    }

    /**
     * Stores an opt-out. A second opt-out from the same network changes nothing. A second opt-out from all newsletters
     * gets the new time.
     *
     * @param networkId the network; null for all newsletters
     * @param by the person who opts out; null when nobody has logged in
     */
    @Transactional
    public void leave(ReaderKeys reader, @Nullable String networkId, OptOut.Through through, @Nullable String by) {
        leave(reader, networkId, through, by, clock.instant());
    }

    /**
     * Stores opt-outs from several networks, all with one time. By this time, these opt-outs can later be undone
     * together, and earlier opt-outs stay.
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
     * Undoes an opt-out. If the reader has opted out of all newsletters and a network is given, that network becomes an
     * exception.
     *
     * @param networkId the network; null for all newsletters
     * @param by the person who undoes the opt-out; null when nobody has logged in
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
