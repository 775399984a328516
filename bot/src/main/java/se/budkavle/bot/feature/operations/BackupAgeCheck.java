package se.budkavle.bot.feature.operations;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.ServerConfigurationCheck.Finding;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.backup.Backup;
import se.budkavle.storage.backup.BackupFailure;
import se.budkavle.storage.backup.BackupService;

/** A health check that looks for a recent backup of the database. */
@Component
class BackupAgeCheck {

    /** The name of the program that makes backups of a PostgreSQL database. */
    static final String DUMP = "pg_dump";

    private static final String FOLDER = "budkavle.backup.folder";
    private static final Logger log = LoggerFactory.getLogger(BackupAgeCheck.class);

    private final BackupService backups;
    private final BackupSettings settings;
    private final AuditLog audit;
    private final Clock clock;

    BackupAgeCheck(BackupService backups, BackupSettings settings, AuditLog audit, Clock clock) {
        this.backups = backups;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    List<Finding> look() {
        if (backups.folder().isEmpty()) {
            return List.of(Finding.warning(
                    Phrase.of("operations.doctor.backup-unknown"),
                    Phrase.of("operations.doctor.backup-folder", FOLDER, DUMP)));
        }
        try {
            return Stream.concat(
                            Stream.of(backups.newest(clock.instant())
                                    .map(this::found)
                                    .orElseGet(
                                            () -> Finding.bad(Phrase.of("operations.doctor.backup-none"), remedy()))),
                            rehearsal().stream())
                    .toList();
        } catch (BackupFailure e) {
            log.error("The backups cannot be looked at", e);
            return List.of(Finding.bad(Phrase.of("operations.doctor.backup-none"), remedy()));
        }
    }

    private Finding found(Backup newest) {
        return settings.isTooOld(newest, clock.instant())
                ? Finding.bad(Phrase.of("operations.doctor.backup-old", newest.madeAt()), remedy())
                : Finding.good(Phrase.of("operations.doctor.backup", newest.madeAt()));
    }

    /**
     * Returns a problem if the nightly test, which restores a backup, has not succeeded lately. Returns empty if the
     * test has succeeded lately, or if the bot makes no nightly backups.
     */
    private Optional<Finding> rehearsal() {
        if (!backups.madeHere() || settings.hour().isEmpty()) {
            return Optional.empty();
        }
        var since = clock.instant().minus(settings.alarmAfter());
        boolean lately = audit.newest("operations.rehearsal", null, null, 1).stream()
                .anyMatch(last -> !last.at().isBefore(since));
        return lately
                ? Optional.empty()
                : Optional.of(Finding.bad(
                        Phrase.of("operations.doctor.backup-not-rehearsed"),
                        Phrase.of("operations.doctor.backup-see-log")));
    }

    private Phrase remedy() {
        return backups.madeHere()
                ? Phrase.of("operations.doctor.backup-make", Phrase.command("budkavle backup"))
                : Phrase.of("operations.doctor.backup-dump", DUMP, FOLDER);
    }
}
