package se.budkavle.bot.feature.outbox;

import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.BatchControl;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.DeliveryPause;
import se.budkavle.storage.delivery.DeliveryPauses;

/** Pauses all sending on the bot's own decision, until an administrator has seen the outbox and resumes sending. */
@Component
class SendingHold {

    private final DeliveryPauses pauses;
    private final Deliveries deliveries;
    private final BatchControl batches;
    private final AuditLog audit;

    SendingHold(DeliveryPauses pauses, Deliveries deliveries, BatchControl batches, AuditLog audit) {
        this.pauses = pauses;
        this.deliveries = deliveries;
        this.batches = batches;
        this.audit = audit;
    }

    /**
     * Holds everything that waits, also what would have ignored a pause: nobody waits for it any more, and it may have
     * been sent already. A pause of all sending that a person has set stays as it is.
     */
    void begin(DeliveryPause.Reason reason, Instant now) {
        deliveries.endExemptions();
        batches.holdAll();
        if (pauses.findById(DeliveryPause.ALL).isEmpty()) {
            pauses.save(DeliveryPause.ofAll(reason, now));
            audit.save(AuditEntry.of(null, "outbox.pause", DeliveryPause.ALL, null, now));
        }
    }
}
