package se.budkavle.bot.delivery;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.DeliveryQueue;
import se.budkavle.storage.health.InstanceLockStatus;

/**
 * At startup, releases the claims with which a crashed bot process still reserves queued messages. If the claims were
 * not released, the messages would wait until the claims expire.
 *
 * <p>Does nothing if another instance of the bot is running.
 */
@Component
class ClaimsAtStart implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(ClaimsAtStart.class);

    private final InstanceLockStatus instance;
    private final DeliveryQueue queue;
    private final BatchRecipients recipients;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClaimsAtStart(
            InstanceLockStatus instance,
            DeliveryQueue queue,
            BatchRecipients recipients,
            TransactionTemplate transaction,
            Clock clock) {
        this.instance = instance;
        this.queue = queue;
        this.recipients = recipients;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        if (instance.isAlone()) {
            transaction.executeWithoutResult(any -> {
                int posts = queue.endClaims();
                int ofBatches = recipients.endLeases(clock.instant());
                if (posts + ofBatches > 0) {
                    log.info("Taken over from before this start: {} deliveries, {} of batches", posts, ofBatches);
                }
            });
        }
    }
}
