package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.Batches;
import se.budkavle.storage.delivery.DeliveryPause;
import se.budkavle.storage.delivery.DeliveryPauses;

/**
 * Stops or resumes a batch (mass mailing) at a person's request. If the bot does not know whether a message was sent,
 * stores a person's decision whether the message counts as sent or is sent again. The caller must have checked the
 * person's rights.
 */
@Component
public class BatchControl {

    private final Batches batches;
    private final BatchRecipients recipients;
    private final DeliveryPauses pauses;
    private final AuditLog audit;
    private final Clock clock;

    BatchControl(Batches batches, BatchRecipients recipients, DeliveryPauses pauses, AuditLog audit, Clock clock) {
        this.batches = batches;
        this.recipients = recipients;
        this.pauses = pauses;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stops the batch before or during its sending, so that no more recipients get a message. Returns the changed
     * batch.
     *
     * @param by the id of the person who stops the batch
     */
    @Transactional
    public Batch stop(String batchId, String by) {
        var stopped = batches.save(batch(batchId).stop());
        note("delivery.batch-stop", batchId, by, null);
        return stopped;
    }

    /**
     * Resumes sending a stopped or paused batch, and returns the changed batch. Throws a {@code Refusal} if the batch
     * is neither stopped nor paused. Also throws a {@code Refusal} while sending is paused for all networks, for
     * example after a backup was restored. The database then lacks the messages that were sent after the backup was
     * made.
     */
    @Transactional
    public Batch resume(String batchId, String by) {
        if (pauses.findById(DeliveryPause.ALL).isPresent()) {
            throw new Refusal("delivery.batch-all-paused", Phrase.command("outbox"));
        }
        var resumed = batches.save(batch(batchId).resume(clock.instant()));
        note("delivery.batch-resume", batchId, by, null);
        return resumed;
    }

    /**
     * Pauses all unfinished batches until a call of {@link #resumeHeld}. Does not change a batch that already waits for
     * a person's decision, so that the batch keeps its reason for waiting.
     */
    @Transactional
    public void holdAll() {
        batches.underWay().stream().filter(batch -> !batch.needsAPerson()).forEach(batch -> batches.save(batch.hold()));
    }

    /**
     * Resumes the batches that {@link #holdAll} has paused.
     *
     * @param at the time at which the batches continue
     */
    @Transactional
    public void resumeHeld(Instant at) {
        batches.underWay().stream().filter(Batch::isHeld).forEach(batch -> batches.save(batch.resume(at)));
    }

    /**
     * Marks a recipient's message as sent, because a person has decided so. Throws a {@code Refusal} if the message's
     * state is not "unknown".
     */
    @Transactional
    public void countAsSent(String recipientId, String by) {
        requireDoubt(recipients.countAsSent(recipientId));
        note("delivery.count-as-sent", batchOf(recipientId), by, recipientId);
    }

    /**
     * Queues a recipient's message again, although it may have been sent already. The recipient may get the message
     * twice. Throws a {@code Refusal} if the message's state is not "unknown", or if the recipient can no longer be
     * reached.
     */
    @Transactional
    public void sendAgain(String recipientId, String by) {
        var now = clock.instant();
        requireDoubt(recipients.sendAgain(recipientId, now));
        var batchId = batchOf(recipientId);
        var batch = batch(batchId);
        if (batch.state() == Batch.State.DONE) {
            batches.save(batch.reopen(now));
        }
        note("delivery.send-again", batchId, by, recipientId);
    }

    private Batch batch(String id) {
        return batches.findById(id).orElseThrow();
    }

    private String batchOf(String recipientId) {
        return recipients.findById(recipientId).orElseThrow().batchId();
    }

    private static void requireDoubt(int changed) {
        if (changed == 0) {
            throw new Refusal("delivery.not-in-doubt");
        }
    }

    private void note(String action, String batchId, String by, @Nullable String detail) {
        audit.save(AuditEntry.of(by, action, batchId, detail, clock.instant()));
    }
}
