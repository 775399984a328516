package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.health.DatabaseOutage;
import se.budkavle.bot.schedule.Backoff;
import se.budkavle.storage.NewId;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.Recipient;

/**
 * Claims queued messages for this instance of the bot and stores the result of sending. After a failure, decides
 * whether and when to retry.
 */
@Component
class DeliveryClaims {

    private static final Logger log = LoggerFactory.getLogger(DeliveryClaims.class);
    /**
     * How long a claim on a queued message or a recipient of a batch lasts. The claim is short, so that another
     * instance soon sends the messages of a crashed one.
     */
    static final Duration LEASE = Duration.ofSeconds(8);

    static final Duration RENEWED_EVERY = Duration.ofSeconds(2);
    /**
     * The time for which a failing message blocks later messages to the same addressee. Afterwards, the later messages
     * are sent first.
     */
    private static final Duration KEEPS_ITS_PLACE = Duration.ofHours(1);

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5));

    private final Deliveries deliveries;
    private final BounceListener bounces;
    private final FailureLog failures;
    private final DeliverySettings settings;
    private final Clock clock;
    private final String me = NewId.next();
    private final Set<String> inProgress = ConcurrentHashMap.newKeySet();

    DeliveryClaims(
            Deliveries deliveries,
            BounceListener bounces,
            FailureLog failures,
            DeliverySettings settings,
            Clock clock) {
        this.deliveries = deliveries;
        this.bounces = bounces;
        this.failures = failures;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A callback that stores that sending or editing a message has failed permanently, with the reason as a message
     * key.
     */
    @FunctionalInterface
    interface End {
        void because(String reason);
    }

    /**
     * Claims the queued message for sending. Returns the message's current row; null if another instance has claimed
     * the message.
     */
    @Nullable
    Delivery toSend(String id) {
        var now = clock.instant();
        return claimed(id, deliveries.claim(id, me, now.plus(LEASE), now));
    }

    /**
     * Claims the sent message for an edit. Returns the message's current row; null if another instance has claimed the
     * message.
     */
    @Nullable
    Delivery toRefresh(String id) {
        var now = clock.instant();
        return claimed(id, deliveries.claimRefresh(id, me, now.plus(LEASE), now));
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
     * Extends the claims on all queued messages that this instance is sending now, because sending may take longer than
     * a claim lasts.
     */
    void renew() {
        var ids = Set.copyOf(inProgress);
        if (!ids.isEmpty()) {
            deliveries.renew(ids, me, clock.instant().plus(LEASE));
        }
    }

    /** Stops renewing the claim on this message after sending, even if the result could not be stored. */
    void release(String id) {
        inProgress.remove(id);
    }

    /** Stores the result of sending. Returns false if another instance has claimed the message in the meantime. */
    boolean finish(Delivery delivery, Delivery.State state, @Nullable String messageId, @Nullable String reason) {
        if (state == Delivery.State.SENT) {
            DeliveryMetrics.sent(delivery, clock.instant());
            failures.succeeded(delivery);
        }
        return warnUnlessMine(
                delivery,
                deliveries.finish(
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
                sent,
                deliveries.finishRefresh(sent.id(), me, sent.attempts(), reason, sent.touched(), clock.instant()));
    }

    /**
     * Handles an exception from sending or editing a message. Schedules a retry, or stores through {@code end} that the
     * message has failed permanently.
     *
     * @return whether other messages to the same addressee can be sent now
     */
    boolean failed(Delivery delivery, RuntimeException e, End end) {
        if (e instanceof ChatFailure failure) {
            failures.failed(delivery, failure.kind().name(), failure.getMessage());
            switch (failure.kind()) {
                case GONE -> end.because("delivery.channel-gone");
                case UNREACHABLE -> end.because("delivery.unreachable");
                case REFUSED -> end.because("delivery.refused");
                case LATER, FLAGGED -> {
                    giveBack(delivery, "delivery.later", triedFor(delivery).compareTo(KEEPS_ITS_PLACE) < 0);
                    return false;
                }
            }
        } else if (e instanceof EmailFailure failure) {
            failures.failed(delivery, failure.kind().name(), failure.getMessage());
            return letterFailed(delivery, failure, end);
        } else if (e instanceof ChatCarrier.NoWay none) {
            failures.failed(delivery, "NO_WAY", none.reason());
            end.because(none.reason());
        } else if (DatabaseOutage.isReportedBy(e)) {
            // The result cannot be stored while the database is unavailable. The message is retried after its claim has
            // expired.
            throw e;
        } else if (triedFor(delivery).compareTo(settings.givesUpAfter()) >= 0) {
            log.error(
                    "Delivery {} of {} is given up: it could not be made for {}",
                    delivery.id(),
                    delivery.composer(),
                    triedFor(delivery),
                    e);
            end.because(Delivery.GIVEN_UP);
        } else {
            if (delivery.failures() == 0) {
                log.error(
                        "Delivery {} of {} could not be made; it is tried again",
                        delivery.id(),
                        delivery.composer(),
                        e);
            }
            DeliveryMetrics.failed("INCIDENT");
            giveBack(delivery, "delivery.incident", false);
        }
        return true;
    }

    private boolean letterFailed(Delivery delivery, EmailFailure failure, End end) {
        switch (failure.kind()) {
            case UNWRITABLE -> end.because("delivery.letter-unwritable");
            case REFUSED -> end.because("delivery.letter-refused");
            case BAD_ADDRESS -> {
                end.because(Recipient.ADDRESS_AT_FAULT);
                bounces.refused(delivery.id(), failure.getMessage());
            }
            case UNKNOWN -> end.because("delivery.unknown");
            case DELAYED, LATER -> {
                boolean tooLong = triedFor(delivery).compareTo(settings.givesUpAfter()) >= 0;
                if (!tooLong || failure.kind() == EmailFailure.Kind.LATER) {
                    giveBack(delivery, "delivery.mail-later", triedFor(delivery).compareTo(KEEPS_ITS_PLACE) < 0);
                    return false;
                }
                end.because("delivery.delayed-too-long");
            }
        }
        return true;
    }

    private void giveBack(Delivery delivery, String reason, boolean keepsItsPlace) {
        var again = clock.instant().plus(BACKOFF.after(delivery.failures() + 1));
        warnUnlessMine(
                delivery,
                deliveries.giveBack(
                        delivery.id(),
                        me,
                        delivery.attempts(),
                        keepsItsPlace || delivery.isSent() ? delivery.dueAt() : again,
                        again,
                        reason));
    }

    private Duration triedFor(Delivery delivery) {
        return Duration.between(delivery.firstTriedAt(), clock.instant());
    }

    private static boolean warnUnlessMine(Delivery delivery, int changed) {
        if (changed == 0) {
            log.warn("Delivery {} was taken over by another instance before it was finished here", delivery.id());
        }
        return changed > 0;
    }
}
