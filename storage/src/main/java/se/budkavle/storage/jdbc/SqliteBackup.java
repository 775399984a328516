package se.budkavle.storage.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.storage.backup.Backup;
import se.budkavle.storage.backup.BackupFailure;
import se.budkavle.storage.backup.BackupService;
import se.budkavle.storage.health.UnusableDatabase;

/**
 * Makes backups of an SQLite file while the bot runs. Keeps a backup only if it passes SQLite's integrity check and has
 * the expected number of rows in each table.
 *
 * <p>A transaction holds SQLite's write lock while the program counts the rows and copies the file, so that the copy
 * must contain exactly the counted rows. Readers do not wait for the backup. Writers wait only a few tenths of a
 * second, because the database file of an association has only a few megabytes.
 */
final class SqliteBackup implements BackupService {

    private static final Logger log = LoggerFactory.getLogger(SqliteBackup.class);

    private final SqliteFile file;
    private final BackupFolder folder;
    private final DataSource writer;

    SqliteBackup(SqliteFile file, BackupFolder folder, DataSource writer) {
        this.file = file;
        this.folder = folder;
        this.writer = writer;
    }

    @Override
    public boolean madeHere() {
        return true;
    }

    @Override
    public Optional<Path> folder() {
        return Optional.of(folder.path());
    }

    @Override
    public Backup make(Instant now) {
        return make(now, false);
    }

    /**
     * Makes a backup before an upgrade. Backups before upgrades have a separate limit, so that they never cause the
     * deletion of a regular backup. Throws {@link UnusableDatabase} if the backup fails, because an upgrade without a
     * backup could not be undone.
     */
    void makeBeforeUpgrade(Instant now) {
        try {
            make(now, true);
        } catch (BackupFailure e) {
            log.error("The database {} is not migrated without a backup: {}", file.path(), e.reason());
            throw new UnusableDatabase(
                    "database.no-backup", file.path().toString(), folder.path().toString());
        }
    }

    @Override
    public Optional<Backup> newest(Instant now) {
        try {
            return folder.newest(now);
        } catch (IOException e) {
            throw new BackupFailure("The folder " + folder.path() + " cannot be read", e);
        }
    }

    @Override
    public synchronized long rehearse(Backup backup) {
        Path unfinished = null;
        try {
            unfinished = folder.begin();
            try (var target = Files.newOutputStream(unfinished)) {
                Files.copy(backup.file(), target);
            }
            var copy = SqliteCopy.of(unfinished);
            copy.refuseUnlessComplete(BackupContents.writtenFor(backup.file()));
            return RowCounts.of(copy.jdbc()).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        } catch (IOException | DataAccessException | UnusableDatabase e) {
            throw new BackupFailure("The backup " + backup.file() + " cannot be restored", e);
        } finally {
            deleteUnfinished(unfinished);
        }
    }

    // The method is synchronised, because otherwise a nightly backup and a backup by command could write to one file at
    // the same time.
    private synchronized Backup make(Instant now, boolean upgrade) {
        Path unfinished = null;
        try {
            unfinished = folder.begin();
            var counted = copyTo(unfinished);
            SqliteCopy.of(unfinished).refuseUnlessSound(counted);
            var made = folder.finish(unfinished, BackupContents.of(unfinished, counted), now, upgrade);
            log.info("The database is backed up to {}", made.file());
            thinOut(now);
            return made;
        } catch (IOException | DataAccessException | TransactionException e) {
            throw new BackupFailure("No backup could be made in " + folder.path(), e);
        } finally {
            deleteUnfinished(unfinished);
        }
    }

    private Map<String, Long> copyTo(Path unfinished) {
        var source = new JdbcTemplate(writer);
        var copying = new JdbcTemplate(new SqliteConnections(SqliteFile.PREFIX + file.path(), "begin deferred"));
        var locked = new TransactionTemplate(new JdbcTransactionManager(writer));
        return Objects.requireNonNull(locked.execute(any -> {
            var counted = RowCounts.of(source);
            // A second connection runs "vacuum into", because SQLite cannot run it in the transaction that holds the
            // lock.
            copying.update("vacuum into ?", unfinished.toString());
            return counted;
        }));
    }

    private void thinOut(Instant now) {
        try {
            folder.thinOut(now);
        } catch (IOException e) {
            // Only logs the failure, because the next backup tries again to delete the old backups.
            log.warn("Old backups in {} cannot be deleted", folder.path(), e);
        }
    }

    private static void deleteUnfinished(@Nullable Path unfinished) {
        if (unfinished == null) {
            return;
        }
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            // Only logs the failure, because the next backup tries again to delete the unfinished file.
            log.warn("The unfinished backup {} cannot be deleted", unfinished, e);
        }
    }
}
