package se.budkavle.bot.feature.operations;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.backup.Backup;
import se.budkavle.storage.backup.BackupFailure;
import se.budkavle.storage.backup.BackupService;

/**
 * Makes a backup of an SQLite database every night and restores it as a test. If the bot was not running at night,
 * makes and tests the backup after the next start. On PostgreSQL, only checks whether there is a recent backup.
 */
@Component
class BackupRoutine implements Routine {

    private final BackupService backups;
    private final BackupMaker maker;
    private final BackupReports reports;
    private final AuditLog audit;
    private final BackupSettings settings;
    private final ZoneId zone;
    private volatile @Nullable Path rehearsed;

    BackupRoutine(
            BackupService backups,
            BackupMaker maker,
            BackupReports reports,
            AuditLog audit,
            BackupSettings settings,
            ZoneId zone) {
        this.backups = backups;
        this.maker = maker;
        this.reports = reports;
        this.audit = audit;
        this.settings = settings;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        settings.hour().map(hour -> latest(hour, now)).ifPresent(due -> look(due, now, items));
    }

    private void look(Instant due, Instant now, ItemHandler items) {
        if (!backups.madeHere()) {
            if (backups.folder().isPresent()) {
                items.handle("dump", () -> alarmIfFailing(due, () -> alarmIfOld(due, now)));
            }
            return;
        }
        items.handle("nightly", () -> alarmIfFailing(due, () -> makeIfMissing(due, now)));
        items.handle("rehearsal", () -> alarmIfFailing(due, () -> rehearseNewest(now)));
    }

    private void alarmIfOld(Instant due, Instant now) {
        if (isOlder(now, now.minus(settings.alarmAfter()))) {
            reports.alarm(due);
        }
    }

    private void makeIfMissing(Instant due, Instant now) {
        if (isOlder(now, due)) {
            maker.make(null);
        }
    }

    private void rehearseNewest(Instant now) {
        backups.newest(now)
                .filter(newest -> !newest.file().equals(rehearsed))
                .ifPresent(newest -> rehearse(newest, now));
    }

    private void rehearse(Backup newest, Instant now) {
        long rows = backups.rehearse(newest);
        rehearsed = newest.file();
        audit.save(AuditEntry.of(null, "operations.rehearsal", "database", rows + " rows", now));
        reports.good(newest, rows);
    }

    /**
     * Runs the given action. If the action throws a {@code BackupFailure}, queues an alarm and throws the exception
     * again, so that the scheduler logs it and retries later.
     */
    private void alarmIfFailing(Instant due, Runnable action) {
        try {
            action.run();
        } catch (BackupFailure e) {
            reports.alarm(due);
            throw e;
        }
    }

    private boolean isOlder(Instant now, Instant than) {
        return backups.newest(now).filter(made -> !made.madeAt().isBefore(than)).isEmpty();
    }

    private Instant latest(LocalTime hour, Instant now) {
        var today = now.atZone(zone).toLocalDate();
        var due = today.atTime(hour).atZone(zone).toInstant();
        return due.isAfter(now) ? today.minusDays(1).atTime(hour).atZone(zone).toInstant() : due;
    }
}
