package se.budkavle.bot.feature.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.privacy.ExpiredRows;
import se.budkavle.storage.privacy.RetentionKind;

/**
 * Once a day, deletes database rows whose retention period has ended. Adds entries to the audit log with the number of
 * deleted rows of each kind.
 */
@Component
class RetentionRoutine implements Routine {

    private static final int AT_ONCE = 500;

    private final ExpiredRows rows;
    private final RetentionSettings settings;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Association association;
    private final Clock clock;

    RetentionRoutine(
            ExpiredRows rows,
            RetentionSettings settings,
            AuditLog audit,
            TransactionTemplate transaction,
            Association association,
            Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.audit = audit;
        this.transaction = transaction;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "privacy.retention";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    /**
     * Deletes a few hundred rows in each transaction, because a long transaction would block other writes to the
     * database.
     */
    @Override
    public void look(Instant now, ItemHandler items) {
        for (var kind : RetentionKind.values()) {
            var before = before(kind);
            for (int left = rows.count(kind, before); left > 0; left -= AT_ONCE) {
                items.handle(kind.name(), () -> transaction.executeWithoutResult(any -> delete(kind, before, now)));
            }
        }
    }

    /**
     * Returns the time before which database rows of this kind are too old to be kept. The routine deletes all rows of
     * this kind that are older than this time.
     */
    ZonedDateTime before(RetentionKind kind) {
        return association.today(clock).minus(settings.of(kind)).atStartOfDay(association.zone());
    }

    private void delete(RetentionKind kind, ZonedDateTime before, Instant now) {
        int gone = rows.delete(kind, before, AT_ONCE);
        if (gone > 0) {
            audit.save(AuditEntry.of(null, "privacy.retention", "all", kind + ", " + gone + " rows", now));
        }
    }
}
