package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.schedule.Backoff;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.BatchRecipient.State;

/**
 * Decides whether a failed message of a mass mailing (batch) is retried and whether the batch pauses.
 *
 * <p>Each method that handles a failure returns whether the batch can continue with the next recipient.
 */
@Component
class BatchFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(BatchFailureHandler.class);
    private static final Backoff LETTERS = new Backoff(Duration.ofMinutes(5), Duration.ofHours(4));
    private static final Backoff POSTS = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5));

    private final BatchClaims claims;
    private final BatchStateTransitions lifecycle;
    private final BounceListener bounces;
    private final FailureLog failureLog;
    private final BatchSettings settings;
    private final Clock clock;
    private final Map<String, Row> inARow = new ConcurrentHashMap<>();

    BatchFailureHandler(
            BatchClaims claims,
            BatchStateTransitions lifecycle,
            BounceListener bounces,
            FailureLog failureLog,
            BatchSettings settings,
            Clock clock) {
        this.claims = claims;
        this.lifecycle = lifecycle;
        this.bounces = bounces;
        this.failureLog = failureLog;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The number of messages of one type in a batch that have failed one after another.
     *
     * @param passing true if all the counted failures are temporary
     */
    private record Row(int failures, boolean passing) {

        Row and(Row other) {
            return new Row(failures + other.failures, passing && other.passing);
        }
    }

    /**
     * Schedules a retry if an exception has prevented building a recipient's message. Marks the message as failed if
     * the retries have lasted too long.
     */
    boolean notWritten(Batch batch, BatchRecipient claimed, RuntimeException e) {
        if (failureLog.isFirst(batch, "NOT_WRITTEN")) {
            log.error(
                    "The words for recipient {} of batch {} could not be written; further such failures of this batch are not"
                            + " logged",
                    claimed.id(),
                    batch.id(),
                    e);
        }
        return putOff(batch, claimed, "delivery.incident", "delivery.given-up", LETTERS, false);
    }

    /**
     * Handles an exception from sending a message. The type of the exception decides between a retry, a permanent
     * failure and an unknown result.
     */
    boolean notSent(Batch batch, BatchRecipient begun, RuntimeException e) {
        if (e instanceof EmailFailure failure) {
            warnOnce(batch, begun, failure.kind().name(), failure.getMessage());
            return letterNotSent(batch, begun, failure);
        }
        if (e instanceof ChatFailure failure) {
            warnOnce(batch, begun, failure.kind().name(), failure.getMessage());
            return postNotSent(batch, begun, failure.kind());
        }
        if (e instanceof ChatMessageSender.NoWay none) {
            warnOnce(batch, begun, "NO_WAY", none.reason());
            return end(batch, begun, State.REFUSED, none.reason());
        }
        if (failureLog.isFirst(batch, "INCIDENT")) {
            log.error(
                    "Something went wrong while recipient {} of batch {} was sent to; further such failures of this batch are"
                            + " not logged",
                    begun.id(),
                    batch.id(),
                    e);
        }
        // Does not retry an email, because the error does not show whether the email was sent. Retries a chat message,
        // because the bot can first search the channel for the message of the failed attempt.
        return begun.way() == Addressee.Kind.MAIL
                ? end(batch, begun, State.UNKNOWN, BatchRecipient.IN_DOUBT)
                : putOff(batch, begun, "delivery.incident", "delivery.given-up", POSTS, false);
    }

    private void warnOnce(Batch batch, BatchRecipient begun, String kind, @Nullable String message) {
        if (failureLog.isFirst(batch, kind)) {
            log.warn(
                    "Recipient {} of batch {} failed: {} {}; further such failures of this batch are not logged",
                    begun.id(),
                    batch.id(),
                    kind,
                    message);
        }
    }

    /** Resets the number of consecutive failures after a message of the batch was sent. */
    void succeeded(Batch batch, BatchRecipient sent) {
        inARow.remove(key(batch, sent));
    }

    private boolean letterNotSent(Batch batch, BatchRecipient begun, EmailFailure failure) {
        return switch (failure.kind()) {
            case BAD_ADDRESS -> {
                // A failure because of a faulty address does not count towards the consecutive failures that pause the
                // batch, because messages to other addresses can still succeed.
                claims.finish(begun, State.REFUSED, null, BatchRecipient.ADDRESS_AT_FAULT);
                claims.store(begun);
                bounces.refused(begun.id(), failure.getMessage());
                yield true;
            }
            case UNWRITABLE -> end(batch, begun, State.REFUSED, "delivery.letter-unwritable");
            case REFUSED -> end(batch, begun, State.REFUSED, "delivery.letter-refused");
            case UNKNOWN -> end(batch, begun, State.UNKNOWN, BatchRecipient.IN_DOUBT);
            case DELAYED -> putOff(batch, begun, "delivery.letter-delayed", "delivery.delayed-too-long", LETTERS, true);
            case LATER -> {
                claims.giveBack(begun, clock.instant(), "delivery.mail-later", false);
                lifecycle.pause(batch.id(), begun.requiredWay(), "delivery.mail-later");
                yield false;
            }
        };
    }

    private boolean postNotSent(Batch batch, BatchRecipient begun, ChatFailure.Kind kind) {
        return switch (kind) {
            case GONE -> end(batch, begun, State.REFUSED, "delivery.channel-gone");
            case UNREACHABLE -> end(batch, begun, State.REFUSED, "delivery.unreachable");
            case REFUSED -> end(batch, begun, State.REFUSED, "delivery.refused");
            case LATER -> {
                // Chat messages are retried without a time limit, because the chat server will be reachable again.
                claims.giveBack(begun, clock.instant().plus(POSTS.after(begun.failures() + 1)), "delivery.later", true);
                yield count(batch, begun, true);
            }
            case FLAGGED -> {
                claims.giveBack(begun, clock.instant(), "delivery.flagged", false);
                lifecycle.pauseForAPerson(batch.id(), begun.requiredWay(), "delivery.flagged");
                yield false;
            }
        };
    }

    private boolean end(Batch batch, BatchRecipient recipient, State state, String reason) {
        claims.finish(recipient, state, null, reason);
        return count(batch, recipient, false);
    }

    private boolean putOff(
            Batch batch, BatchRecipient recipient, String reason, String givenUp, Backoff backoff, boolean passing) {
        var now = clock.instant();
        var since = recipient.firstTriedAt();
        if (since != null && Duration.between(since, now).compareTo(settings.givesUpAfter()) >= 0) {
            claims.finish(recipient, State.REFUSED, null, givenUp);
        } else {
            claims.giveBack(recipient, now.plus(backoff.after(recipient.failures() + 1)), reason, true);
        }
        return count(batch, recipient, passing);
    }

    /**
     * Counts one more consecutive failure of the batch. If the number of failures has reached the limit, pauses the
     * batch's messages of this type. Returns whether the batch can continue with the next recipient.
     *
     * <p>If all counted failures were temporary, the pause ends automatically at a computed time. If at least one
     * counted failure was permanent, the pause lasts until a person resumes the batch.
     */
    private boolean count(Batch batch, BatchRecipient recipient, boolean passing) {
        var row = inARow.merge(key(batch, recipient), new Row(1, passing), Row::and);
        if (row.failures() < settings.errorsInARow()) {
            return true;
        }
        inARow.remove(key(batch, recipient));
        if (row.passing()) {
            lifecycle.pause(
                    batch.id(),
                    recipient.requiredWay(),
                    recipient.way() == Addressee.Kind.MAIL ? "delivery.mail-later" : "delivery.later");
        } else {
            lifecycle.pauseForAPerson(batch.id(), recipient.requiredWay(), "delivery.errors-in-a-row");
        }
        return false;
    }

    private static String key(Batch batch, BatchRecipient recipient) {
        return batch.id() + recipient.way();
    }
}
