package se.budkavle.bot.feature.outbox;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.PlannedDeliveryControl;
import se.budkavle.bot.feature.outbox.ItemChange.Act;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Addressee.Kind;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.DeliveryOutbox;

/**
 * Skips, reschedules or immediately sends a queued or planned message, or sends a failed message again. The methods of
 * this class must be called within a transaction.
 */
@Component
class OutboxItemChanger {

    private final Deliveries deliveries;
    private final DeliveryOutbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    OutboxItemChanger(Deliveries deliveries, DeliveryOutbox outbox, AuditLog audit, Clock clock) {
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes the change and returns the reply to the user. If the message is planned but not yet queued, first queues
     * the message. If the message cannot be queued in advance, its {@link PlannedDeliveryControl} makes the change
     * instead. Throws a refusal if the message cannot be changed any more.
     */
    Reply change(ItemChange asked, OutboxItem item, Caller caller, String by) {
        var change = item.change();
        return change == null ? inQueue(asked, item, by) : inFeature(asked, change, caller);
    }

    private static Reply inFeature(ItemChange asked, PlannedDeliveryControl change, Caller caller) {
        return switch (asked.act()) {
            case SKIP -> change.skip(caller);
            case MOVE -> change.move(asked.requiredAt(), caller);
            case NOW -> change.sendNow(caller);
            case AGAIN -> throw new Refusal("outbox.gone");
        };
    }

    private Reply inQueue(ItemChange asked, OutboxItem item, String by) {
        var now = clock.instant();
        var id = item.isQueued() ? item.row().id() : queued(item.row());
        int changed = switch (asked.act()) {
            case SKIP -> outbox.skip(id, Delivery.SKIPPED_BY_HAND, now);
            case MOVE -> outbox.reschedule(id, asked.requiredAt(), false);
            case NOW -> outbox.reschedule(id, now, true);
            case AGAIN -> outbox.sendAgain(id, currentLane(item), now);
        };
        if (changed == 0) {
            throw new Refusal("outbox.gone");
        }
        var action = switch (asked.act()) {
            case SKIP -> "outbox.skip";
            case MOVE -> "outbox.move";
            case NOW -> "outbox.now";
            case AGAIN -> "outbox.again";
        };
        audit.save(AuditEntry.of(by, action, SubjectTitles.id(item.row()), id, now));
        return asked.act() == Act.MOVE
                ? Reply.of("outbox.changed.MOVE", asked.requiredAt())
                : Reply.of("outbox.changed." + asked.act());
    }

    /**
     * Returns the addressee for sending a failed message again. If the addressee was a channel or is missing, and the
     * network has a channel, returns the network's current channel. Throws a refusal if the network has ended, because
     * another network may have its channel now.
     */
    private static @Nullable String currentLane(OutboxItem item) {
        var to = item.row().addressee();
        var network = item.network();
        if (network == null || to != null && to.kind() != Kind.CHANNEL) {
            return item.row().lane();
        }
        network.requireAlive();
        return network.channelId() == null
                ? item.row().lane()
                : Addressee.channel(network.channelId()).lane();
    }

    private String queued(Delivery row) {
        if (deliveries.findByKey(row.key()).isPresent()) {
            throw new Refusal("outbox.gone");
        }
        return deliveries.save(row).id();
    }
}
