package se.budkavle.bot.delivery;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.Composer.Composed;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.BatchRecipient.State;

/**
 * Sends the messages to some recipients of a batch (mass mailing), one after another. For each recipient, builds the
 * message, stores that sending begins, sends the message and stores the result.
 */
@Component
class BatchSender {

    private final BatchComposerRegistry composers;
    private final BatchClaims claims;
    private final BatchFailureHandler failures;
    private final BatchStateTransitions lifecycle;

    BatchSender(
            BatchComposerRegistry composers,
            BatchClaims claims,
            BatchFailureHandler failures,
            BatchStateTransitions lifecycle) {
        this.composers = composers;
        this.claims = claims;
        this.failures = failures;
        this.lifecycle = lifecycle;
    }

    /** Converts a built message into a task that sends it by chat or email. */
    @FunctionalInterface
    interface Transport {
        PreparedMessage prepare(Composed composed);
    }

    /** Sends a finished message and returns its id: Discord's message id, or the Message-ID header of an email. */
    @FunctionalInterface
    interface PreparedMessage {
        String send(BatchRecipient begun);
    }

    /**
     * Claims recipients of the batch, up to the given maximum number, and sends the messages to them.
     *
     * @return the number of claimed recipients
     */
    int send(Batch batch, Addressee.Kind way, int most, Transport transport) {
        var claimed = claims.take(batch.id(), way, most);
        if (claimed.isEmpty()) {
            return 0;
        }
        int begun = 0;
        try {
            var trouble = composers.trouble(batch, way);
            trouble.ifPresent(reason -> lifecycle.pause(batch.id(), way, reason));
            boolean goesOn = trouble.isEmpty();
            while (goesOn && begun < claimed.size()) {
                begun++;
                goesOn = sendTo(batch, claimed.get(begun - 1), transport);
            }
        } finally {
            claims.end(claimed, claimed.subList(begun, claimed.size()));
        }
        return claimed.size();
    }

    /**
     * Sends the message to one recipient and stores the result. Returns whether the batch can continue with the next
     * recipient now.
     */
    private boolean sendTo(Batch batch, BatchRecipient claimed, Transport transport) {
        PreparedMessage prepared;
        try {
            var composed = composers.compose(batch, claimed);
            if (composed instanceof Composed.Skip skip) {
                claims.finish(claimed, State.SKIPPED, null, skip.reason());
                return true;
            }
            if (composed instanceof Composed.Ended) {
                claims.finish(claimed, State.ENDED, null, null);
                return true;
            }
            prepared = transport.prepare(composed);
        } catch (EmailFailure e) {
            return failures.notSent(batch, claimed, e);
        } catch (RuntimeException e) {
            return failures.notWritten(batch, claimed, e);
        }
        var begun = claims.begin(claimed);
        if (begun == null) {
            claims.end(List.of(claimed), List.of(claimed));
            return false;
        }
        return handOver(batch, begun, prepared);
    }

    private boolean handOver(Batch batch, BatchRecipient begun, PreparedMessage prepared) {
        String messageId;
        try {
            messageId = prepared.send(begun);
        } catch (RuntimeException e) {
            return failures.notSent(batch, begun, e);
        }
        claims.finish(begun, State.SENT, messageId, null);
        failures.succeeded(batch, begun);
        if (batch.pauses() > 0) {
            lifecycle.succeeded(batch.id());
        }
        return true;
    }
}
