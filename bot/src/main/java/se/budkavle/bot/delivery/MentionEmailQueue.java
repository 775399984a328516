package se.budkavle.bot.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.chat.Post;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

/**
 * Queues emails for mentioned people who have chosen to get emails too.
 *
 * <p>The emails are queued before the chat message is sent, so that they are sent even while the chat is unreachable. A
 * retry of the chat message queues no second email.
 */
@Component
class MentionEmailQueue {

    private final Map<String, MentionEmailComposer> emails;
    private final OwnAddresses addresses;
    private final Deliveries deliveries;
    private final EmailTransport carrier;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MentionEmailQueue(
            List<MentionEmailComposer> emails,
            OwnAddresses addresses,
            Deliveries deliveries,
            EmailTransport carrier,
            TransactionTemplate transaction,
            Clock clock) {
        this.emails = emails.stream().collect(Collectors.toMap(MentionEmailComposer::goesWith, Function.identity()));
        this.addresses = addresses;
        this.deliveries = deliveries;
        this.carrier = carrier;
        this.transaction = transaction;
        this.clock = clock;
    }

    void order(Delivery delivery, Post post) {
        var email = emails.get(delivery.composer());
        if (email == null || post.mentions().isEmpty() || !carrier.isReady()) {
            return;
        }
        var readers = addresses.gettingLetters(post.mentions());
        if (!readers.isEmpty()) {
            transaction.executeWithoutResult(any -> readers.forEach(one -> order(delivery, email, one)));
        }
    }

    private void order(Delivery post, MentionEmailComposer email, OwnAddress reader) {
        var key = email.key(post, reader.personId());
        if (deliveries.findByKey(key).isEmpty()) {
            var now = clock.instant();
            deliveries.save(
                    Delivery.of(key, email.name(), post.subject(), Addressee.ownMail(reader.personId()), now, now));
        }
    }
}
