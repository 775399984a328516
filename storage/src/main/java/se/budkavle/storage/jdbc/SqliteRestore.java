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
import se.budkavle.storage.backup.BackupFailure;
import se.budkavle.storage.health.UnusableDatabase;

/** Puts a backup in the place of the SQLite file while the bot is stopped, and keeps the file that was there. */
public final class SqliteRestore {

    private static final Logger log = LoggerFactory.getLogger(SqliteRestore.class);
    private static final DateTimeFormatter REPLACED_AT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final SqliteFile file;

    private SqliteRestore(SqliteFile file) {
        this.file = file;
    }

    /** @param url the address of the database that the bot uses; empty for the usual one */
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
     * Restores the backup and returns where the previous database is now, if there was one. Throws
     * {@link UnusableDatabase}, and changes nothing, if the bot runs, if the backup is not sound, or if there is a
     * database and it is not to be replaced.
     *
     * @param overwrite whether a database that is there is replaced
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
            OnDisk.rename(copy, file.path());
            return previous;
        } finally {
            lock.close();
        }
    }

    /** Copies the backup beside the database, so that a full disk or a bad backup is noticed before anything moves. */
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

    /**
     * Moves the database and what SQLite has left beside it. Left in place, the old {@code -wal} would be read into the
     * restored database.
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
