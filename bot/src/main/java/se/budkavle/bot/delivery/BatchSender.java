package se.budkavle.bot.delivery;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.Composer.Composed;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.Recipient;
import se.budkavle.storage.delivery.Recipient.State;

/** Sends to some recipients of a batch, one after another: claimed, written, marked as begun, handed over, remembered. */
@Component
class BatchSender {

    private final BatchComposers composers;
    private final BatchClaims claims;
    private final BatchFailures failures;
    private final BatchProgress progress;

    BatchSender(BatchComposers composers, BatchClaims claims, BatchFailures failures, BatchProgress progress) {
        this.composers = composers;
        this.claims = claims;
        this.failures = failures;
        this.progress = progress;
    }

    /** Hands over what was written for a recipient, and gives the id by which it is known where it arrives. */
    @FunctionalInterface
    interface Carrying {
        String send(Recipient recipient, Composed composed);
    }

    /** @return how many there were to be sent to */
    int send(Batch batch, Addressee.Kind way, int most, Carrying carrying) {
        var claimed = claims.take(batch.id(), way, most);
        var trouble = claimed.isEmpty() ? Optional.<String>empty() : composers.trouble(batch, way);
        if (trouble.isPresent()) {
            claims.release(claimed);
            progress.pause(batch.id(), way, trouble.get());
            return claimed.size();
        }
        int next = 0;
        while (next < claimed.size() && sendTo(batch, claimed.get(next), carrying)) {
            next++;
        }
        claims.release(rest(claimed, next + 1));
        return claimed.size();
    }

    /** Whether the next can be sent to now. */
    private boolean sendTo(Batch batch, Recipient claimed, Carrying carrying) {
        Composed composed;
        try {
            composed = composers.compose(batch, claimed);
        } catch (RuntimeException e) {
            return failures.notWritten(batch, claimed, e);
        }
        if (composed instanceof Composed.Useless useless) {
            claims.finish(claimed, State.SKIPPED, null, useless.reason());
            return true;
        }
        if (composed instanceof Composed.Ended) {
            claims.finish(claimed, State.ENDED, null, null);
            return true;
        }
        var begun = claims.begin(claimed);
        if (begun == null) {
            claims.release(List.of(claimed));
            return false;
        }
        return handOver(batch, begun, composed, carrying);
    }

    private boolean handOver(Batch batch, Recipient begun, Composed composed, Carrying carrying) {
        String messageId;
        try {
            messageId = carrying.send(begun, composed);
        } catch (RuntimeException e) {
            return failures.notSent(batch, begun, e);
        }
        claims.finish(begun, State.SENT, messageId, null);
        failures.succeeded(batch, begun);
        if (batch.pauses() > 0) {
            progress.succeeded(batch.id());
        }
        return true;
    }

    private static List<Recipient> rest(List<Recipient> claimed, int from) {
        return from < claimed.size() ? claimed.subList(from, claimed.size()) : List.of();
    }
}
