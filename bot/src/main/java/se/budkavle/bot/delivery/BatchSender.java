package se.budkavle.bot.delivery;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.Composer.Composed;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.Recipient;
import se.budkavle.storage.delivery.Recipient.State;

/**
 * Sends to some recipients of a batch, one after another: claim, compose, mark as begun, hand over, record the outcome.
 */
@Component
class BatchSender {

    private final BatchComposerRegistry composers;
    private final BatchClaims claims;
    private final BatchFailureHandler failures;
    private final BatchLifecycle lifecycle;

    BatchSender(
            BatchComposerRegistry composers,
            BatchClaims claims,
            BatchFailureHandler failures,
            BatchLifecycle lifecycle) {
        this.composers = composers;
        this.claims = claims;
        this.failures = failures;
        this.lifecycle = lifecycle;
    }

    /** Turns a composed message into one that can be handed over. */
    @FunctionalInterface
    interface Carrying {
        Written write(Composed composed);
    }

    /** Hands the message over and returns its id in the chat or its Message-ID. */
    @FunctionalInterface
    interface Written {
        String handOver(Recipient begun);
    }

    /** @return how many recipients were claimed */
    int send(Batch batch, Addressee.Kind way, int most, Carrying carrying) {
        var claimed = claims.take(batch.id(), way, most);
        var trouble = claimed.isEmpty() ? Optional.<String>empty() : composers.trouble(batch, way);
        if (trouble.isPresent()) {
            claims.end(claimed, claimed);
            lifecycle.pause(batch.id(), way, trouble.get());
            return claimed.size();
        }
        int next = 0;
        try {
            while (next < claimed.size() && sendTo(batch, claimed.get(next), carrying)) {
                next++;
            }
        } finally {
            claims.end(claimed, claimed.subList(Math.min(next + 1, claimed.size()), claimed.size()));
        }
        return claimed.size();
    }

    /** Returns whether the next recipient can be tried now. */
    private boolean sendTo(Batch batch, Recipient claimed, Carrying carrying) {
        Written written;
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
            written = carrying.write(composed);
        } catch (LetterFailure e) {
            return failures.notSent(batch, claimed, e);
        } catch (RuntimeException e) {
            return failures.notWritten(batch, claimed, e);
        }
        var begun = claims.begin(claimed);
        if (begun == null) {
            claims.end(List.of(claimed), List.of(claimed));
            return false;
        }
        return handOver(batch, begun, written);
    }

    private boolean handOver(Batch batch, Recipient begun, Written written) {
        String messageId;
        try {
            messageId = written.handOver(begun);
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
