package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.schedule.Items;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.audit.Entry;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.directory.Association;

/** Clears away, once a day, what was sent, skipped or failed long ago and is of no use any more. */
@Component
class Clearing implements Routine {

    private static final String ALL = "delivery";

    private final Deliveries deliveries;
    private final Entries audit;
    private final DeliverySettings settings;
    private final TransactionTemplate transaction;
    private final Association association;
    private final Clock clock;

    Clearing(Deliveries deliveries, Entries audit, DeliverySettings settings, TransactionTemplate transaction,
            Association association, Clock clock) {
        this.deliveries = deliveries;
        this.audit = audit;
        this.settings = settings;
        this.transaction = transaction;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clearing";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void look(Instant now, Items items) {
        items.handle(ALL, () -> transaction.executeWithoutResult(any -> clear(now)));
    }

    /** Nothing that anyone waits for at a certain moment. */
    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return Optional.empty();
    }

    private void clear(Instant now) {
        var today = association.today(clock);
        var before = today.minus(settings.kept()).atStartOfDay(association.zone()).toInstant();
        int cleared = deliveries.clear(before, now, today);
        if (cleared > 0) {
            audit.save(Entry.of(null, "delivery.clear", ALL, String.valueOf(cleared), now));
        }
    }
}
