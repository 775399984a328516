package se.budkavle.bot.feature.newsletter;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.newsletter.OptOut;
import se.budkavle.storage.newsletter.OptOutKeys;
import se.budkavle.storage.newsletter.OptOutService;

/**
 * Unsubscribes a reader who uses the unsubscribe link in a newsletter email. The opt-out applies to all networks from
 * which the reader got the email. Also undoes an opt-out. The reader can unsubscribe without a log-in.
 *
 * <p>If the reader has already unsubscribed, or if the reader's data has been erased, the request changes nothing.
 */
@Component
class NewsletterUnsubscriber {

    private final BatchRecipients recipients;
    private final Contacts contacts;
    private final People people;
    private final OptOutService optOuts;

    NewsletterUnsubscriber(BatchRecipients recipients, Contacts contacts, People people, OptOutService optOuts) {
        this.recipients = recipients;
        this.contacts = contacts;
        this.people = people;
        this.optOuts = optOuts;
    }

    /**
     * The copy of a newsletter issue that one reader got, and the networks from which the reader has unsubscribed.
     *
     * @param name the reader's name; null if only the address is known
     * @param address the mail address of the email; null for a private message
     * @param networks the ids of the networks from which the reader got the newsletter issue
     * @param left the ids of the networks in {@code networks} from which the reader has unsubscribed
     * @param undone the time of the latest opt-out that the web page can undo; null if there is none. The web page can
     *     undo the reader's opt-outs from a network only if they were all made at the same time and none of them in the
     *     chat.
     */
    record Copy(
            @Nullable String name,
            @Nullable String address,
            List<String> networks,
            Set<String> left,
            @Nullable Instant undone) {

        boolean hasLeftAll() {
            return left.containsAll(networks);
        }
    }

    Optional<Copy> copy(String recipientId) {
        return recipients
                .findById(recipientId)
                .flatMap(row -> readerOf(row).map(reader -> {
                    var networks = row.networkIds();
                    var left = new LinkedHashSet<String>();
                    networks.stream()
                            .filter(network -> optOuts.hasLeftUnderEachKey(reader, network))
                            .forEach(left::add);
                    var undone = networks.stream()
                            .flatMap(network -> leftByLetter(reader, network).stream())
                            .max(Comparator.naturalOrder());
                    return new Copy(name(row), address(row).orElse(null), networks, left, undone.orElse(null));
                }));
    }

    /**
     * Unsubscribes the reader from the newsletters of all networks that sent the message or email to the reader.
     * Returns false if the reader is unknown, for example because the reader's data has been erased.
     */
    @Transactional
    boolean leave(String recipientId, OptOut.Through through) {
        var row = recipients.findById(recipientId);
        var reader = row.flatMap(this::readerOf);
        reader.ifPresent(one -> optOuts.leaveAll(one, row.orElseThrow().networkIds(), through, null));
        return reader.isPresent();
    }

    /**
     * Undoes the opt-outs that the reader made at the time {@code leftAt}, for all networks from which the reader got
     * the newsletter issue. Keeps the opt-outs that the reader made at other times.
     */
    @Transactional
    void takeBack(String recipientId, Instant leftAt, OptOut.Through through) {
        recipients
                .findById(recipientId)
                .ifPresent(row -> readerOf(row)
                        .ifPresent(reader -> row.networkIds().stream()
                                .filter(network -> leftByLetter(reader, network)
                                        .filter(leftAt::equals)
                                        .isPresent())
                                .forEach(network -> optOuts.takeBack(reader, network, through, null))));
    }

    private Optional<Instant> leftByLetter(OptOutKeys reader, String networkId) {
        var noes = optOuts.holding(reader, networkId);
        var moments = noes.stream().map(OptOut::endedAt).distinct().toList();
        return moments.size() == 1 && noes.stream().noneMatch(no -> no.through() == OptOut.Through.CHAT)
                ? Optional.of(moments.get(0))
                : Optional.empty();
    }

    private Optional<OptOutKeys> readerOf(BatchRecipient row) {
        var address = address(row).orElse(null);
        return row.personId() == null && address == null
                ? Optional.empty()
                : Optional.of(optOuts.readerOf(row.personId(), address));
    }

    /**
     * Returns the address to which the email was sent. If the recipient's row no longer contains the address, returns
     * the contact's current address. Returns empty if the newsletter issue was not sent by email.
     */
    private Optional<String> address(BatchRecipient row) {
        if (row.way() != Addressee.Kind.MAIL) {
            return Optional.empty();
        }
        return Optional.ofNullable(row.addressee())
                .map(Addressee::id)
                .or(() -> Optional.ofNullable(row.contactId())
                        .flatMap(contacts::findById)
                        .map(Contact::address));
    }

    private @Nullable String name(BatchRecipient row) {
        return row.name() != null || row.personId() == null
                ? row.name()
                : people.findById(row.personId()).map(Person::name).orElse(null);
    }
}
