package se.budkavle.storage.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Creates empty databases for tests, on SQLite or PostgreSQL. */
public final class Databases {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Databases() {}

    /**
     * Returns a new SQLite database in a file of this folder. To make tests faster, commits do not wait for the disk.
     */
    public static Database sqlite(Path folder) {
        var file = folder.resolve("test-" + NUMBER.incrementAndGet() + ".db");
        return new Database("jdbc:sqlite:" + file + "?synchronous=OFF", null, null);
    }

    /**
     * Returns a new PostgreSQL database. The PostgreSQL server is started when it is first needed, and stopped with
     * this JVM.
     */
    public static Database postgres() {
        var name = "test_" + NUMBER.incrementAndGet();
        try (var connection = Server.ONLY.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create " + name, e);
        }
        return new Database(Server.ONLY.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    private static final class Server {

        static final EmbeddedPostgres ONLY = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot start PostgreSQL", e);
            }
        }
    }
}
