package se.budkavle.storage.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.health.InstanceLockStatus;
import se.budkavle.storage.health.UnusableDatabase;

/**
 * A lock that prevents a second instance of the bot from using the same SQLite file, because two instances would send
 * every message twice. A separate file beside the database file holds the lock.
 *
 * <p>The operating system releases the lock when the process ends, even after a crash. The database file itself must
 * not be locked, because closing it would also release SQLite's own locks on the file.
 */
final class SqliteLock implements InstanceLockStatus, AutoCloseable {

    private final @Nullable FileChannel channel;

    private SqliteLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /** Acquires the lock. Throws {@link UnusableDatabase} if another instance of the bot holds the lock. */
    static SqliteLock on(SqliteFile file) {
        var path = Path.of(file.path() + ".lock");
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                SqliteFile.createForOwner(path);
            }
            var channel = FileChannel.open(path, StandardOpenOption.WRITE);
            if (!isFree(channel)) {
                channel.close();
                throw new UnusableDatabase("database.in-use", file.path().toString());
            }
            return new SqliteLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + path, e);
        }
    }

    /** Returns a lock object that locks no file, for file systems that do not support file locks. */
    static SqliteLock none() {
        return new SqliteLock(null);
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // The lock is held by another instance of the bot in the same process, for example in a test.
            return false;
        }
    }

    @Override
    public boolean isAlone() {
        return channel != null;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
