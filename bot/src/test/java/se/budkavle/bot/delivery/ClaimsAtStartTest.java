package se.budkavle.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.Batches;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.DeliveryQueue;
import se.budkavle.storage.delivery.DeliveryQueue.Due;

/**
 * Tests queued messages that a bot had claimed (reserved for sending) when it crashed. After a restart, the bot can
 * claim these messages again at once, without waiting until the old claim expires.
 */
class ClaimsAtStartTest {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Workplace work = Workplace.fresh();
    private final Deliveries deliveries = work.get(Deliveries.class);
    private final DeliveryQueue queue = work.get(DeliveryQueue.class);
    private final BatchRecipients recipients = work.get(BatchRecipients.class);

    @Test
    void afterARestartADeliveryThatWasBeingSentCanBeClaimedAtOnce() {
        var claimed = deliveries.save(delivery("claimed"));
        claim(claimed);
        work.restart();
        var now = work.clock().instant();
        assertThat(queue().claimable(now, true, 10)).extracting(Due::id).containsExactly(claimed.id());
        var found = work.get(Deliveries.class).findById(claimed.id()).orElseThrow();
        assertThat(found.claimedBy()).isNull();
        assertThat(queue().claim(found.id(), "next", now.plus(LEASE), now)).isEqualTo(1);
        assertThat(work.get(Deliveries.class)
                        .findById(claimed.id())
                        .orElseThrow()
                        .wasInterrupted())
                .isTrue();
    }

    @Test
    void aRestartDoesNotChangeTheRetryTimeOfAFailedDelivery() {
        var failed = deliveries.save(delivery("failed"));
        claim(failed);
        var again = work.clock().instant().plus(Duration.ofMinutes(5));
        queue.giveBack(failed.id(), "before", 1, failed.dueAt(), again, "delivery.later");
        work.restart();
        assertThat(queue().claimable(work.clock().instant(), true, 10)).isEmpty();
        assertThat(queue().claimable(again, true, 10)).extracting(Due::id).containsExactly(failed.id());
    }

    @Test
    void afterARestartOnlyRecipientsWhoseSendingWasInterruptedAreDueAtOnce() {
        var now = work.clock().instant();
        var batch = work.get(Batches.class).save(Batch.of("batch", "any", "any", now, now));
        var claimed = recipients.save(recipient(batch, "101"));
        var later = now.plus(Duration.ofHours(1));
        var tried = recipients.save(recipient(batch, "102"));
        recipients.claim(List.of(claimed.id(), tried.id()), "before", now.plus(LEASE), now);
        recipients.giveBack(tried.id(), "before", 0, later, "delivery.later", 1, now);
        work.restart();
        assertThat(work.get(BatchRecipients.class)
                        .claimable(
                                batch.id(), Addressee.Kind.CHANNEL, work.clock().instant(), 10))
                .containsExactly(claimed.id());
        assertThat(work.get(BatchRecipients.class).claimable(batch.id(), Addressee.Kind.CHANNEL, later, 10))
                .containsExactly(claimed.id(), tried.id());
    }

    private static BatchRecipient recipient(Batch batch, String channelId) {
        return BatchRecipient.of(batch, Addressee.channel(channelId), channelId, null, null, List.of());
    }

    private void claim(Delivery delivery) {
        var now = work.clock().instant();
        assertThat(queue.claim(delivery.id(), "before", now.plus(LEASE), now)).isEqualTo(1);
        assertThat(queue.claimable(now, true, 10)).isEmpty();
    }

    /** Returns the message queue from the current application context. A restart replaces the context. */
    private DeliveryQueue queue() {
        return work.get(DeliveryQueue.class);
    }

    private Delivery delivery(String key) {
        var now = work.clock().instant();
        return Delivery.of(key, "any", "any", "101", now, now);
    }
}
