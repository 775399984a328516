package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.budkavle.storage.Id;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Recipient;
import se.budkavle.storage.delivery.Recipient.State;
import se.budkavle.storage.delivery.Recipients;

/**
 * Claims recipients of batches for this instance, and remembers what became of each.
 *
 * <p>What was sent and could not be stored, as the disk was full, is kept and stored as soon as that is possible: only a crash
 * before then leaves a letter in doubt.
 */
@Component
class BatchClaims {

    private static final Logger log = LoggerFactory.getLogger(BatchClaims.class);
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Recipients recipients;
    private final Clock clock;
    private final String me = Id.next();
    private final Queue<Outcome> unstored = new ConcurrentLinkedQueue<>();

    BatchClaims(Recipients recipients, Clock clock) {
        this.recipients = recipients;
        this.clock = clock;
    }

    private record Outcome(Recipient recipient, State state, String messageId, String reason, Instant at) { }

    /** The next ones of this batch that are free, now held by this instance; none of them is begun. */
    List<Recipient> take(String batchId, Addressee.Kind way, int most) {
        var now = clock.instant();
        var free = recipients.claimable(batchId, way, now, most);
        if (free.isEmpty() || recipients.claim(free, me, now.plus(LEASE), now) == 0) {
            return List.of();
        }
        return recipients.findAllByIdInOrderById(free).stream()
                .filter(one -> me.equals(one.claimedBy()) && one.state() == State.WAITING).toList();
    }

    /** From now on it may have been handed over; null where the batch does not send any more, or another was faster. */
    Recipient begin(Recipient claimed) {
        var now = clock.instant();
        return recipients.begin(claimed.id(), me, claimed.attempts(), now.plus(LEASE), now) == 1
                ? recipients.findById(claimed.id()).orElseThrow() : null;
    }

    void release(List<Recipient> claimed) {
        if (!claimed.isEmpty()) {
            recipients.release(claimed.stream().map(Recipient::id).toList(), me, clock.instant());
        }
    }

    void finish(Recipient recipient, State state, String messageId, String reason) {
        var outcome = new Outcome(recipient, state, messageId, reason, clock.instant());
        unstored.add(outcome);
        store(outcome);
    }

    /** Stores what became of those whose outcome could not be stored before. */
    void storeTheRest() {
        unstored.forEach(this::store);
    }

    /** To be tried again from then. */
    void giveBack(Recipient recipient, Instant again, String reason, boolean failed) {
        warnUnlessMine(recipient, recipients.giveBack(recipient.id(), me, recipient.attempts(), again, reason, failed ? 1 : 0,
                clock.instant()));
    }

    private void store(Outcome outcome) {
        var one = outcome.recipient();
        warnUnlessMine(one, recipients.finish(one.id(), me, one.attempts(), outcome.state(), outcome.messageId(), outcome.reason(),
                outcome.at()));
        unstored.remove(outcome);
    }

    private static void warnUnlessMine(Recipient recipient, int changed) {
        if (changed == 0) {
            log.warn("Recipient {} was taken over or decided on before it was finished here", recipient.id());
        }
    }
}
