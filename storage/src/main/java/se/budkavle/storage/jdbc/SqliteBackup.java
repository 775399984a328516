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
import se.budkavle.storage.backup.Backups;
import se.budkavle.storage.health.UnusableDatabase;

/**
 * Makes backups of an SQLite file while the bot runs. A backup counts only after SQLite's integrity check and a
 * comparison of the number of rows in each table.
 *
 * <p>Rows are counted and copied while a transaction holds the write lock, so that the copy must have the same numbers
 * of rows. Reading goes on meanwhile; writing waits, for an association's few megabytes some tenths of a second.
 */
final class SqliteBackup implements Backups {

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
     * Makes the backup before an upgrade. Such backups are kept beside the others and do not replace them. Throws
     * {@link UnusableDatabase} if there is none, because nothing else leads back.
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
        } catch (IOException | DataAccessException e) {
            throw new BackupFailure("The backup " + backup.file() + " cannot be restored", e);
        } finally {
            deleteUnfinished(unfinished);
        }
    }

    // Synchronized, because a nightly backup and one by command would use the same unfinished file.
    private synchronized Backup make(Instant now, boolean upgrade) {
        Path unfinished = null;
        try {
            unfinished = folder.begin();
            var counted = copyTo(unfinished);
            SqliteCopy.of(unfinished).refuseUnlessSound(counted);
            var made = folder.finish(unfinished, BackupContents.of(unfinished, counted), now, upgrade);
            log.info("The database is backed up to {}", made.file());
            thinOut();
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
            // SQLite does not copy within the transaction that holds the lock, so another connection does it.
            copying.update("vacuum into ?", unfinished.toString());
            return counted;
        }));
    }

    private void thinOut() {
        try {
            folder.thinOut();
        } catch (IOException e) {
            // The next backup tries again.
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
            // The next backup deletes it.
            log.warn("The unfinished backup {} cannot be deleted", unfinished, e);
        }
    }
}
