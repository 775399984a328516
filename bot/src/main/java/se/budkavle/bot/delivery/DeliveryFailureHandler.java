package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.health.DatabaseOutageDetector;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.Delivery;

/** Decides whether a queued message that could not be sent or edited is tried again, or has failed permanently. */
@Component
class DeliveryFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(DeliveryFailureHandler.class);

    /**
     * The time for which a failing message blocks later messages to the same addressee. Afterwards, the later messages
     * no longer wait for the failing message.
     */
    private static final Duration KEEPS_ITS_PLACE = Duration.ofHours(1);

    private final DeliveryClaims claims;
    private final BounceListener bounces;
    private final FailureLog failures;
    private final DeliverySettings settings;
    private final Clock clock;

    DeliveryFailureHandler(
            DeliveryClaims claims,
            BounceListener bounces,
            FailureLog failures,
            DeliverySettings settings,
            Clock clock) {
        this.claims = claims;
        this.bounces = bounces;
        this.failures = failures;
        this.settings = settings;
        this.clock = clock;
    }

    /** A callback that marks a message as permanently failed, with the reason as a message bundle key. */
    @FunctionalInterface
    interface End {
        void because(String reason);
    }

    /**
     * Handles an exception from sending or editing a message. Either schedules a retry, or calls {@code end}, which
     * marks the message as permanently failed. Rethrows the exception if the database is unavailable.
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
                    claims.giveBack(
                            delivery, "delivery.later", triedFor(delivery).compareTo(KEEPS_ITS_PLACE) < 0);
                    return false;
                }
            }
        } else if (e instanceof EmailFailure failure) {
            failures.failed(delivery, failure.kind().name(), failure.getMessage());
            return emailFailed(delivery, failure, end);
        } else if (e instanceof ChatMessageSender.NoWay none) {
            failures.failed(delivery, "NO_WAY", none.reason());
            end.because(none.reason());
        } else if (DatabaseOutageDetector.isReportedBy(e)) {
            // The result cannot be stored while the database is unavailable. The bot retries the message after the
            // message's claim (its reservation for this instance) has expired.
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
            claims.giveBack(delivery, "delivery.incident", false);
        }
        return true;
    }

    private boolean emailFailed(Delivery delivery, EmailFailure failure, End end) {
        switch (failure.kind()) {
            case UNWRITABLE -> end.because("delivery.letter-unwritable");
            case REFUSED -> end.because("delivery.letter-refused");
            case BAD_ADDRESS -> {
                end.because(BatchRecipient.ADDRESS_AT_FAULT);
                bounces.refused(delivery.id(), failure.getMessage());
            }
            case UNKNOWN -> end.because("delivery.unknown");
            case DELAYED, LATER -> {
                boolean tooLong = triedFor(delivery).compareTo(settings.givesUpAfter()) >= 0;
                if (!tooLong || failure.kind() == EmailFailure.Kind.LATER) {
                    claims.giveBack(
                            delivery, "delivery.mail-later", triedFor(delivery).compareTo(KEEPS_ITS_PLACE) < 0);
                    return false;
                }
                end.because("delivery.delayed-too-long");
            }
        }
        return true;
    }

    private Duration triedFor(Delivery delivery) {
        return Duration.between(delivery.firstTriedAt(), clock.instant());
    }
}
