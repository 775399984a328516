package se.budkavle.bot.delivery;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.Delivery.State;
import se.budkavle.storage.delivery.DeliveryEdits;
import se.budkavle.storage.delivery.MentionLog;

/**
 * Queues an additional chat message if one message cannot mention (notify by @) all people because of the chat's
 * limits.
 *
 * <p>One transaction marks the first message as sent and queues the additional message. If the bot crashes between
 * sending the two messages, each person is therefore still mentioned exactly once.
 */
@Component
class FurtherMentionsQueue {

    private final DeliveryClaims claims;
    private final Deliveries deliveries;
    private final DeliveryEdits edits;
    private final MentionLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FurtherMentionsQueue(
            DeliveryClaims claims,
            Deliveries deliveries,
            DeliveryEdits edits,
            MentionLog log,
            TransactionTemplate transaction,
            Clock clock) {
        this.claims = claims;
        this.deliveries = deliveries;
        this.edits = edits;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Marks the message as sent. If the message could not mention all accounts, also queues an additional message for
     * the remaining accounts.
     *
     * @param left the accounts that are not mentioned yet; may be empty
     */
    void finish(Delivery delivery, String messageId, Set<String> left) {
        transaction.executeWithoutResult(any -> {
            if (claims.finish(delivery, State.SENT, messageId, null) && !left.isEmpty()) {
                var further =
                        deliveries.save(FurtherMentionsKey.following(delivery).delivery(delivery, clock.instant()));
                log.move(delivery.id(), further.id(), left);
            }
        });
    }

    /** Schedules an edit of the additional messages, because the content of the first message has changed. */
    void refresh(Delivery sent) {
        var now = clock.instant();
        var key = FurtherMentionsKey.following(sent);
        while (edits.touch(key.text(), now) > 0) {
            key = key.next();
        }
    }
}
