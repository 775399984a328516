package se.budkavle.storage.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.health.SingleInstance;
import se.budkavle.storage.health.UnusableDatabase;

/**
 * Keeps a second bot away from an SQLite file by locking another file beside it, because two bots would do everything
 * twice.
 *
 * <p>The operating system releases the lock when the process ends, however it ends. The database's own file is not
 * locked, because closing it would release SQLite's locks too.
 */
final class SqliteLock implements SingleInstance, AutoCloseable {

    private final @Nullable FileChannel channel;

    private SqliteLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock; throws {@link UnusableDatabase} when another bot holds it. */
    static SqliteLock on(SqliteFile file) {
        var path = Path.of(file.path() + ".lock");
        try {
            if (!Files.exists(path)) {
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

    /** Returns a lock that keeps nobody away. */
    static SqliteLock none() {
        return new SqliteLock(null);
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // The other bot runs in this process.
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
