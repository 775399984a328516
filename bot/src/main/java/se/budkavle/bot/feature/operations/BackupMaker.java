package se.budkavle.bot.feature.operations;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.backup.Backup;
import se.budkavle.storage.backup.BackupService;

/** Makes a backup of the database and adds an entry about the backup to the audit log. */
@Component
class BackupMaker {

    private final BackupService backups;
    private final AuditLog audit;
    private final Clock clock;

    BackupMaker(BackupService backups, AuditLog audit, Clock clock) {
        this.backups = backups;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a backup of the database and stores an audit log entry about it.
     *
     * @param actorId the id of the person who started the backup; null if the bot makes it automatically
     */
    Backup make(@Nullable String actorId) {
        var made = backups.make(clock.instant());
        audit.save(AuditEntry.of(actorId, "operations.backup", "database", null, made.madeAt()));
        return made;
    }
}
