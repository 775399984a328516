package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.budkavle.bot.schedule.Backoff;
import se.budkavle.storage.NewId;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.DeliveryQueue;

/** Claims (reserves) queued messages for this instance of the bot, and stores the result of sending them. */
@Component
class DeliveryClaims {

    private static final Logger log = LoggerFactory.getLogger(DeliveryClaims.class);
    /**
     * The time for which a claim reserves a queued message or a recipient of a batch for one instance of the bot. The
     * time is short, so that another instance soon sends the messages that a crashed instance has claimed.
     */
    static final Duration LEASE = Duration.ofSeconds(8);

    static final Duration RENEWED_EVERY = Duration.ofSeconds(2);
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5));

    private final Deliveries deliveries;
    private final DeliveryQueue queue;
    private final FailureLog failures;
    private final Clock clock;
    private final String me = NewId.next();
    private final Set<String> inProgress = ConcurrentHashMap.newKeySet();

    DeliveryClaims(Deliveries deliveries, DeliveryQueue queue, FailureLog failures, Clock clock) {
        this.deliveries = deliveries;
        this.queue = queue;
        this.failures = failures;
        this.clock = clock;
    }

    /**
     * Claims the queued message for sending. Returns the message's current row; null if another instance has claimed
     * (reserved) the message, or if the message no longer waits to be sent.
     */
    @Nullable
    Delivery toSend(String id) {
        var now = clock.instant();
        return claimed(id, queue.claim(id, me, now.plus(LEASE), now));
    }

    /**
     * Claims the sent message for an edit. Returns the message's current row; null if another instance has claimed
     * (reserved) the message, or if the message needs no edit any more.
     */
    @Nullable
    Delivery toRefresh(String id) {
        var now = clock.instant();
        return claimed(id, queue.claimRefresh(id, me, now.plus(LEASE), now));
    }

    private @Nullable Delivery claimed(String id, int claims) {
        if (claims == 0) {
            return null;
        }
        var delivery = deliveries.findById(id).orElseThrow();
        inProgress.add(id);
        return delivery;
    }

    /**
     * Extends the claims on all queued messages that this instance of the bot is sending now. Sending may take longer
     * than a claim lasts.
     */
    void renew() {
        var ids = Set.copyOf(inProgress);
        if (!ids.isEmpty()) {
            queue.renew(ids, me, clock.instant().plus(LEASE));
        }
    }

    /** After sending, stops renewing the claim that reserves this message, even if the result could not be stored. */
    void release(String id) {
        inProgress.remove(id);
    }

    /**
     * Stores the result of sending. Returns false if another instance has claimed (reserved) the message in the
     * meantime.
     */
    boolean finish(Delivery delivery, Delivery.State state, @Nullable String messageId, @Nullable String reason) {
        if (state == Delivery.State.SENT) {
            DeliveryMetrics.sent(delivery, clock.instant());
            failures.succeeded(delivery);
        }
        return warnUnlessMine(
                delivery,
                queue.finish(
                        delivery.id(),
                        me,
                        delivery.attempts(),
                        state,
                        messageId,
                        reason,
                        delivery.touched(),
                        clock.instant()));
    }

    void finishRefresh(Delivery sent, @Nullable String reason) {
        if (reason == null) {
            failures.succeeded(sent);
        }
        warnUnlessMine(
                sent, queue.finishRefresh(sent.id(), me, sent.attempts(), reason, sent.touched(), clock.instant()));
    }

    /**
     * Stores that the message is to be sent again later. The pause becomes longer after each failure, up to five
     * minutes.
     *
     * @param keepsItsPlace true if later messages to the same addressee must still wait for this message
     */
    void giveBack(Delivery delivery, String reason, boolean keepsItsPlace) {
        var again = clock.instant().plus(BACKOFF.after(delivery.failures() + 1));
        warnUnlessMine(
                delivery,
                queue.giveBack(
                        delivery.id(),
                        me,
                        delivery.attempts(),
                        keepsItsPlace || delivery.isSent() ? delivery.dueAt() : again,
                        again,
                        reason));
    }

    private static boolean warnUnlessMine(Delivery delivery, int changed) {
        if (changed == 0) {
            log.warn("Delivery {} was taken over by another instance before it was finished here", delivery.id());
        }
        return changed > 0;
    }
}
