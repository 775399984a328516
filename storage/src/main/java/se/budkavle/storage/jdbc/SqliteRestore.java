package se.budkavle.storage.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sqlite.SQLiteDataSource;
import se.budkavle.storage.backup.BackupFailure;
import se.budkavle.storage.health.UnusableDatabase;

/**
 * Restores a backup: replaces the SQLite file while the bot is stopped, and renames the old file instead of deleting
 * it.
 */
public final class SqliteRestore {

    private static final Logger log = LoggerFactory.getLogger(SqliteRestore.class);
    private static final DateTimeFormatter REPLACED_AT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final SqliteFile file;

    private SqliteRestore(SqliteFile file) {
        this.file = file;
    }

    /**
     * Creates an object that can restore a backup in place of the database with this JDBC URL. Throws
     * {@code UnusableDatabase} if the URL is not of an SQLite database.
     *
     * @param url the JDBC URL of the database that the bot uses; blank for the default one
     */
    public static SqliteRestore to(String url) {
        var address = url.isBlank() ? OnSqlite.DEFAULT_URL : url;
        if (!address.startsWith(SqliteFile.PREFIX)) {
            throw new UnusableDatabase("restore.not-sqlite", "pg_restore");
        }
        return new SqliteRestore(SqliteFile.of(address));
    }

    public Path file() {
        return file.path();
    }

    /**
     * Restores the backup and returns the new path of the previous database; empty if there was none. Throws
     * {@link UnusableDatabase} and changes nothing if the bot is running, if the backup is unusable, or if a database
     * exists and {@code overwrite} is false.
     *
     * @param overwrite whether to replace an existing database
     */
    public Optional<Path> restore(Path backup, boolean overwrite, Instant now) throws IOException {
        if (!Files.isRegularFile(backup)) {
            throw new UnusableDatabase("restore.missing", backup.toString());
        }
        if (Files.exists(besides(backup, "-wal")) && Files.size(besides(backup, "-wal")) > 0) {
            throw new UnusableDatabase("restore.more-beside", backup.toString());
        }
        var lock = SqliteLock.on(file);
        try {
            if (Files.exists(file.path()) && !overwrite) {
                throw new UnusableDatabase("restore.exists", file.path().toString());
            }
            var copy = checkedCopy(backup);
            var previous = moveAside(now);
            DurableFileMover.rename(copy, file.path());
            return previous;
        } finally {
            lock.close();
        }
    }

    /**
     * Copies the backup to a file beside the database and verifies the copy. By verifying the copy first, the program
     * detects a full disk or a damaged backup before it renames the existing database.
     */
    private Path checkedCopy(Path backup) throws IOException {
        var copy = besides(file.path(), ".restoring");
        Files.deleteIfExists(copy);
        SqliteFile.createForOwner(copy);
        boolean sound = false;
        try {
            try (var target = Files.newOutputStream(copy)) {
                Files.copy(backup, target);
            }
            SqliteCopy.of(copy).refuseUnlessComplete(BackupContents.writtenFor(backup));
            mark(copy);
            sound = true;
        } catch (BackupFailure e) {
            log.error("The backup {} is not restored: {}", backup, e.reason());
            throw new UnusableDatabase("restore.unsound", backup.toString());
        } finally {
            if (!sound) {
                Files.deleteIfExists(copy);
            }
        }
        return copy;
    }

    /** Marks the copy as restored from a backup, so that the bot pauses the sending of messages at its next start. */
    private static void mark(Path copy) {
        var source = new SQLiteDataSource();
        source.setUrl(SqliteFile.PREFIX + copy);
        new SqliteRestoreMark(new JdbcTemplate(source)).set();
    }

    /**
     * Renames the existing database, and its {@code -wal} and {@code -shm} files too, because SQLite would apply the
     * old {@code -wal} file to the restored database. Returns the new path of the database; empty if there was no
     * database.
     */
    private Optional<Path> moveAside(Instant now) throws IOException {
        var aside = besides(file.path(), "-replaced-" + REPLACED_AT.format(now));
        for (var ending : new String[] {"-shm", "-wal", ""}) {
            var one = besides(file.path(), ending);
            if (Files.exists(one)) {
                Files.move(one, besides(aside, ending), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return Optional.of(aside).filter(Files::exists);
    }

    private static Path besides(Path path, String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }
}
