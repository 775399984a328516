package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.DeliveryRetention;
import se.budkavle.storage.delivery.DeliveryRetention.Finished;
import se.budkavle.storage.directory.Association;

/**
 * Deletes old finished messages from the queue once a day, and erases names and addresses from old batches (mass
 * mailings).
 */
@Component
class CleanupRoutine implements Routine {

    private static final String ALL = "delivery";
    private static final int AT_ONCE = 500;

    private final Deliveries deliveries;
    private final DeliveryRetention retention;
    private final BatchRecipients recipients;
    private final AuditLog audit;
    private final DeliverySettings settings;
    private final TransactionTemplate transaction;
    private final Association association;
    private final Clock clock;

    CleanupRoutine(
            Deliveries deliveries,
            DeliveryRetention retention,
            BatchRecipients recipients,
            AuditLog audit,
            DeliverySettings settings,
            TransactionTemplate transaction,
            Association association,
            Clock clock) {
        this.deliveries = deliveries;
        this.retention = retention;
        this.recipients = recipients;
        this.audit = audit;
        this.settings = settings;
        this.transaction = transaction;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "cleanup";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    /**
     * Deletes old finished messages, at most 500 in one transaction. Searches for old messages outside a transaction,
     * because a long transaction would block other writers.
     */
    @Override
    public void look(Instant now, ItemHandler items) {
        var today = association.today(clock);
        var before =
                today.minus(settings.kept()).atStartOfDay(association.zone()).toInstant();
        erase(before, now, items);
        var finished = retention.finishedBefore(before);
        if (finished.isEmpty()) {
            return;
        }
        var needed = Set.copyOf(retention.mattersNotOver(before, now, today));
        var useless = finished.stream()
                .filter(one -> !one.isAbout(needed))
                .map(Finished::id)
                .toList();
        for (int from = 0; from < useless.size(); from += AT_ONCE) {
            var some = useless.subList(from, Math.min(from + AT_ONCE, useless.size()));
            items.handle(some.get(0), () -> transaction.executeWithoutResult(any -> clear(some, now)));
        }
    }

    /**
     * Erases the names and addresses of recipients of old mass mailings. Keeps the recipients' rows, because statistics
     * count them.
     */
    private void erase(Instant before, Instant now, ItemHandler items) {
        var named = recipients.namedBefore(before, AT_ONCE);
        while (!named.isEmpty()) {
            var some = named;
            items.handle(
                    some.get(0),
                    () -> transaction.executeWithoutResult(any -> audit.save(
                            AuditEntry.of(null, "delivery.erase", ALL, String.valueOf(recipients.erase(some)), now))));
            var next = recipients.namedBefore(before, AT_ONCE);
            named = next.equals(some) ? List.of() : next;
        }
    }

    private void clear(List<String> ids, Instant now) {
        audit.save(AuditEntry.of(null, "delivery.clear", ALL, String.valueOf(deliveries.delete(ids)), now));
    }
}
