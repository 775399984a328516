package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.schedule.Backoff;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.Batches;

/**
 * Starts, pauses, resumes and finishes batches (mass mailings). Each change reads the batch's current row in its own
 * transaction first.
 */
@Component
class BatchStateTransitions {

    private static final Logger log = LoggerFactory.getLogger(BatchStateTransitions.class);
    private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(30));

    private final Batches batches;
    private final BatchRecipients recipients;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BatchStateTransitions(
            Batches batches, BatchRecipients recipients, AuditLog audit, TransactionTemplate transaction, Clock clock) {
        this.batches = batches;
        this.recipients = recipients;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Starts or resumes the batch if its planned time has passed, and finishes the batch if no recipient is waiting.
     * Stores the result "unknown" for emails whose sending was interrupted.
     */
    void settle(String id) {
        change(id, batch -> {
            var now = clock.instant();
            var settled = batch.isDue(now) ? batch.begin(now) : batch;
            recipients.doubt(id, now);
            return settled.isUnderWay() && !recipients.anyWaiting(id) ? done(settled, now) : settled;
        });
    }

    /**
     * Pauses the batch's messages of this type, such as emails, until a computed time. Each pause is twice as long as
     * the pause before, up to half an hour.
     */
    void pause(String id, Addressee.Kind way, String reason) {
        pause(id, way, reason, batch -> clock.instant().plus(PAUSES.after(batch.pauses() + 1)));
    }

    /** Pauses the batch's messages of this type, such as emails, until a person resumes the batch. */
    void pauseForAPerson(String id, Addressee.Kind way, String reason) {
        pause(id, way, reason, any -> null);
    }

    /** Resets the length of the batch's next pause to the minimum, because a message was sent. */
    void succeeded(String id) {
        change(id, batch -> batch.pauses() > 0 ? batch.succeeded() : batch);
    }

    private interface Until {
        @Nullable
        Instant of(Batch batch);
    }

    private void pause(String id, Addressee.Kind way, String reason, Until until) {
        change(id, batch -> {
            var paused = batch.pause(way, until.of(batch), reason);
            log.warn(
                    "Batch {} pauses {}: {}; it goes on {}",
                    id,
                    way,
                    reason,
                    paused.startsOrResumesAt() == null ? "when a person says so" : paused.startsOrResumesAt());
            return paused;
        });
    }

    private Batch done(Batch batch, Instant now) {
        audit.save(AuditEntry.of(
                null,
                "delivery.batch-done",
                batch.id(),
                recipients.tally(batch.id()).stream()
                                .mapToInt(BatchRecipients.Tally::recipients)
                                .sum() + " recipients",
                now));
        return batch.done(now);
    }

    private void change(String id, UnaryOperator<Batch> how) {
        transaction.executeWithoutResult(any -> {
            var before = batches.findById(id).orElseThrow();
            var after = how.apply(before);
            if (!after.equals(before)) {
                batches.save(after);
            }
        });
    }
}
