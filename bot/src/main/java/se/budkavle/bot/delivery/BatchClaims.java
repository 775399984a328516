package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.storage.NewId;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.BatchRecipient.State;
import se.budkavle.storage.delivery.BatchRecipients;

/**
 * Claims (reserves) recipients of a mass mailing (batch) for this instance of the bot, and stores the result of sending
 * to each recipient.
 *
 * <p>One transaction stores both that sending to a recipient begins and the result of sending to the previous
 * recipient, so that the bot needs only one commit for each recipient. If the bot crashes before this transaction, the
 * database does not show whether the previous recipient got the message.
 *
 * <p>If a result of sending could not be stored, for example because the disk was full, the result stays in memory and
 * is stored as soon as possible.
 */
@Component
class BatchClaims {

    private static final Logger log = LoggerFactory.getLogger(BatchClaims.class);

    private final BatchRecipients recipients;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Queue<Outcome> unstored = new ConcurrentLinkedQueue<>();
    private final Set<String> inProgress = ConcurrentHashMap.newKeySet();

    BatchClaims(BatchRecipients recipients, TransactionTemplate transaction, Clock clock) {
        this.recipients = recipients;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Outcome(
            BatchRecipient recipient,
            State state,
            @Nullable String messageId,
            @Nullable String reason,
            Instant at) {}

    /**
     * Claims (reserves) the batch's next recipients of this kind that are due and not claimed yet, at most {@code most}
     * of them. Gives all these recipients the same claim id and returns them. The bot starts sending to a recipient
     * only after a call of {@link #begin}.
     */
    List<BatchRecipient> take(String batchId, Addressee.Kind way, int most) {
        var now = clock.instant();
        var claim = NewId.next();
        var free = recipients.claimable(batchId, way, now, most);
        while (!free.isEmpty() && recipients.claim(free, claim, now.plus(DeliveryClaims.LEASE), now) == 0) {
            // Another instance of the bot has claimed all the found recipients in the meantime, so the loop searches
            // again for recipients without a claim.
            free = recipients.claimable(batchId, way, now, most);
        }
        var mine = recipients.findAllByIdInOrderById(free).stream()
                .filter(one -> claim.equals(one.claimedBy()))
                .toList();
        // Starts to renew the claim only after its recipients have been loaded. If loading the recipients fails, no
        // code calls end() for the claim, so the claim must expire by itself.
        if (!mine.isEmpty()) {
            inProgress.add(claim);
        }
        return mine;
    }

    /**
     * Extends the claims on all recipients that this instance has claimed (reserved) and whose claims have not ended.
     * Without a renewal, the claims would expire if sending to all claimed recipients takes long.
     */
    void renew() {
        var claims = Set.copyOf(inProgress);
        if (!claims.isEmpty()) {
            recipients.renew(claims, clock.instant().plus(DeliveryClaims.LEASE));
        }
    }

    /**
     * Stores that sending to this recipient begins now. If the bot crashes afterwards, the stored row shows that the
     * message may have been sent.
     *
     * @return the recipient's row after the change; null if the batch is stopped or paused, or if this instance has
     *     lost the claim
     */
    @Nullable
    BatchRecipient begin(BatchRecipient claimed) {
        var now = clock.instant();
        var until = now.plus(DeliveryClaims.LEASE);
        boolean begun = withOutcomes(
                of(claimed),
                () -> recipients.begin(claimed.id(), claimed.requiredClaim(), claimed.attempts(), until, now) == 1);
        return begun ? claimed.begun(until, now) : null;
    }

    /**
     * Keeps the result of sending to this recipient in memory. A later call of {@link #begin} (for the next recipient),
     * {@link #end}, {@link #store} or {@link #storeTheRest} stores the result.
     */
    void finish(BatchRecipient recipient, State state, @Nullable String messageId, @Nullable String reason) {
        unstored.add(new Outcome(recipient, state, messageId, reason, clock.instant()));
    }

    /**
     * Ends a claim (a reservation of a batch's recipients for this instance of the bot). Stores all results of sending
     * that belong to the claim and are still only in memory. Releases the recipients to whom sending has not begun.
     * Stops renewing the claim, even if storing the results fails.
     */
    void end(List<BatchRecipient> claimed, List<BatchRecipient> rest) {
        if (!claimed.isEmpty()) {
            var claim = claimed.get(0);
            inProgress.remove(claim.requiredClaim());
            withOutcomes(
                    of(claim),
                    () -> !rest.isEmpty()
                            && recipients.release(
                                            rest.stream()
                                                    .map(BatchRecipient::id)
                                                    .toList(),
                                            claim.requiredClaim(),
                                            clock.instant())
                                    > 0);
        }
    }

    /**
     * Immediately stores the result of sending to this recipient, and all other unstored results that belong to the
     * same claim.
     */
    void store(BatchRecipient finished) {
        withOutcomes(of(finished), () -> true);
    }

    /** Stores all results of sending that could not be stored earlier, for example because the disk was full. */
    void storeTheRest() {
        if (!unstored.isEmpty()) {
            withOutcomes(List.copyOf(unstored), () -> true);
        }
    }

    /**
     * Releases the claim on a recipient after a failed attempt to send, and schedules the next attempt for the time
     * {@code again}.
     */
    void giveBack(BatchRecipient recipient, Instant again, String reason, boolean failed) {
        warnUnlessMine(
                recipient,
                recipients.giveBack(
                        recipient.id(),
                        recipient.requiredClaim(),
                        recipient.attempts(),
                        again,
                        reason,
                        failed ? 1 : 0,
                        clock.instant()));
    }

    private interface Change {
        boolean happens();
    }

    private boolean withOutcomes(List<Outcome> outcomes, Change change) {
        boolean changed = transaction.execute(any -> {
            outcomes.forEach(this::store);
            return change.happens();
        });
        unstored.removeAll(outcomes);
        return changed;
    }

    /** Returns the unstored results of all recipients with the same claim id. */
    private List<Outcome> of(BatchRecipient claimed) {
        return unstored.stream()
                .filter(outcome -> outcome.recipient().requiredClaim().equals(claimed.claimedBy()))
                .toList();
    }

    private void store(Outcome outcome) {
        var one = outcome.recipient();
        warnUnlessMine(
                one,
                recipients.finish(
                        one.id(),
                        one.requiredClaim(),
                        one.attempts(),
                        outcome.state(),
                        outcome.messageId(),
                        outcome.reason(),
                        outcome.at()));
    }

    private static void warnUnlessMine(BatchRecipient recipient, int changed) {
        if (changed == 0) {
            log.warn("Recipient {} was taken over or decided on before it was finished here", recipient.id());
        }
    }
}
