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
 * Stores and undoes readers' opt-outs from newsletters. Readers opt out in Discord, on a web page, by a link in an
 * email, or by an email to unsubscribe.
 *
 * <p>A person and the person's email address count as one reader: an opt-out is stored for the person and for the
 * address. After a change of the address, the opt-out stays valid for the person and for the old address.
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

    /** Returns the keys under which the opt-outs of a person and of the person's own email address are stored. */
    public OptOutKeys readerOf(String personId) {
        return OptOutKeys.person(
                personId, addresses.findById(personId).map(OwnAddress::address).orElse(null));
    }

    /**
     * Returns the keys under which the opt-outs of an email address are stored. If the address belongs to a person of
     * the association, includes the person's key.
     */
    public OptOutKeys readerAt(String address) {
        return addresses
                .findByAddressKey(MailAddress.keyOf(address))
                .map(own -> OptOutKeys.person(own.personId(), own.address()))
                .orElseGet(() -> OptOutKeys.address(address));
    }

    /**
     * Returns the keys under which the opt-outs of the reader of a sent email are stored. Includes the key of the
     * person's current email address, which may differ from the address of the sent email.
     *
     * @param personId the receiver's id; null if the receiver is not a person of the association
     * @param address the address to which the email was sent; null if unknown. Must not be null if {@code personId} is
     *     null.
     */
    public OptOutKeys readerOf(@Nullable String personId, @Nullable String address) {
        if (personId == null) {
            return readerAt(Objects.requireNonNull(address));
        }
        return address == null ? readerOf(personId) : readerOf(personId).and(address);
    }

    /**
     * Copies each opt-out of a reader to all keys of the reader. Must be called after a person's email address has
     * changed.
     *
     * @return how many rows were stored
     */
    @Transactional
    public int join(OptOutKeys reader) {
        var rows = reader.joined(optOuts.findAllByReaderIn(reader.keys()));
        rows.forEach(optOuts::save);
        return rows.size();
    }

    /** Returns whether the reader has opted out of this network's newsletter. */
    public boolean hasLeft(OptOutKeys reader, String networkId) {
        return reader.hasLeft(optOuts.findAllByReaderIn(reader.keys()), networkId);
    }

    /** Returns whether an opt-out from this network's newsletter is stored under every key of the reader. */
    public boolean hasLeftUnderEachKey(OptOutKeys reader, String networkId) {
        return reader.hasLeftUnderEachKey(optOuts.findAllByReaderIn(reader.keys()), networkId);
    }

    /** Returns the reader's active opt-outs that apply to this network's newsletter. */
    public List<OptOut> holding(OptOutKeys reader, String networkId) {
        return reader.holding(optOuts.findAllByReaderIn(reader.keys()), networkId);
    }

    /** Returns whether the reader has opted out of all newsletters. */
    public boolean hasLeftAll(OptOutKeys reader) {
        return optOuts.findAllByReaderIn(reader.keys()).stream()
                .anyMatch(one -> one.networkId() == null && one.isActive());
    }

    /**
     * Stores an opt-out and an audit log entry. A repeated opt-out from the same network changes nothing. A repeated
     * opt-out from all networks gets the time of the repetition.
     *
     * @param networkId the network; null for all networks
     * @param by the person who opts out; null when nobody has logged in
     */
    @Transactional
    public void leave(OptOutKeys reader, @Nullable String networkId, OptOut.Through through, @Nullable String by) {
        leave(reader, networkId, through, by, clock.instant());
    }

    /**
     * Stores opt-outs from several networks, all with the same time. Opt-outs that were stored together have the same
     * time. A reader can therefore later undo exactly these opt-outs.
     */
    @Transactional
    public void leaveAll(
            OptOutKeys reader, Collection<String> networkIds, OptOut.Through through, @Nullable String by) {
        var now = clock.instant();
        networkIds.forEach(network -> leave(reader, network, through, by, now));
    }

    private void leave(
            OptOutKeys reader, @Nullable String networkId, OptOut.Through through, @Nullable String by, Instant now) {
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
     * Undoes an opt-out. If the reader has opted out of all networks and wants the newsletter of one network again,
     * keeps the opt-out and stores that network as an exception.
     *
     * @param networkId the network; null for all networks
     * @param by the person who undoes the opt-out; null when nobody has logged in
     */
    @Transactional
    public void takeBack(OptOutKeys reader, @Nullable String networkId, OptOut.Through through, @Nullable String by) {
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
            OptOutKeys reader,
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
