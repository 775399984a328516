package se.budkavle.bot.feature.outbox;

import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.BatchControl;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.DeliveryOutbox;
import se.budkavle.storage.delivery.DeliveryPause;
import se.budkavle.storage.delivery.DeliveryPauses;

/**
 * Pauses all sending after a long outage, or after the database was restored from a backup. The pause lasts until an
 * administrator has checked the outbox and resumes sending.
 */
@Component
class PauseAfterOutage {

    private final DeliveryPauses pauses;
    private final DeliveryOutbox outbox;
    private final BatchControl batches;
    private final AuditLog audit;

    PauseAfterOutage(DeliveryPauses pauses, DeliveryOutbox outbox, BatchControl batches, AuditLog audit) {
        this.pauses = pauses;
        this.outbox = outbox;
        this.batches = batches;
        this.audit = audit;
    }

    /**
     * Pauses all queued messages, even messages that usually ignore pauses. All messages must be paused, because each
     * queued message may be outdated or may have been sent already. If all sending is already paused, keeps the
     * existing pause.
     */
    void begin(DeliveryPause.Reason reason, Instant now) {
        outbox.endExemptions();
        batches.holdAll();
        if (pauses.findById(DeliveryPause.ALL).isEmpty()) {
            pauses.save(DeliveryPause.ofAll(reason, now));
            audit.save(AuditEntry.of(null, "outbox.pause", DeliveryPause.ALL, null, now));
        }
    }
}
