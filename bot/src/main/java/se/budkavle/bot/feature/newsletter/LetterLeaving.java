package se.budkavle.bot.feature.newsletter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Recipient;
import se.budkavle.storage.delivery.Recipients;
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
    private final Leaving leaving;

    LetterLeaving(Recipients recipients, Leaving leaving) {
        this.recipients = recipients;
        this.leaving = leaving;
    }

    /**
     * Whom a copy went to.
     *
     * @param name     null where only the address is known
     * @param address  null for a private message
     * @param networks their ids, in the order of the reasons
     * @param left     of these, the ones that the reader has left
     */
    record Copy(String name, String address, List<String> networks, Set<String> left) {

        boolean hasLeftAll() {
            return left.containsAll(networks);
        }
    }

    Optional<Copy> copy(String recipientId) {
        return recipients.findById(recipientId).flatMap(row -> readerOf(row).map(reader -> {
            var networks = row.networkIds();
            var left = new LinkedHashSet<String>();
            networks.stream().filter(network -> leaving.hasLeft(reader, network)).forEach(left::add);
            boolean byMail = row.way() == Addressee.Kind.MAIL;
            return new Copy(row.name(), byMail ? row.addressee().id() : null, networks, left);
        }));
    }

    /** Leaves all networks on whose account the copy came; false where the reader is not known any more. */
    @Transactional
    boolean leave(String recipientId, Ending.Through through) {
        return each(recipientId, (reader, network) -> leaving.leave(reader, network, through, null));
    }

    /** Takes that back. */
    @Transactional
    boolean takeBack(String recipientId, Ending.Through through) {
        return each(recipientId, (reader, network) -> leaving.takeBack(reader, network, through, null));
    }

    private interface Change {
        void of(Reader reader, String networkId);
    }

    private boolean each(String recipientId, Change change) {
        var row = recipients.findById(recipientId);
        var reader = row.flatMap(this::readerOf);
        reader.ifPresent(one -> row.orElseThrow().networkIds().forEach(network -> change.of(one, network)));
        return reader.isPresent();
    }

    private Optional<Reader> readerOf(Recipient row) {
        return Optional.ofNullable(row.addressee())
                .map(to -> row.personId() == null ? leaving.readerAt(to.id()) : leaving.readerOf(row.personId()));
    }
}
