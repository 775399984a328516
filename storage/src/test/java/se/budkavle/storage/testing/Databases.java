package se.budkavle.storage.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Creates empty test databases on SQLite or PostgreSQL. */
public final class Databases {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Databases() {}

    /**
     * Creates the URL of a new SQLite database in this folder. Commits do not wait for the disk, which makes tests
     * faster.
     */
    public static Database sqlite(Path folder) {
        var file = folder.resolve("test-" + NUMBER.incrementAndGet() + ".db");
        return new Database("jdbc:sqlite:" + file + "?synchronous=OFF", null, null);
    }

    /**
     * Creates an empty PostgreSQL database. The PostgreSQL server starts at the first call and stops with this JVM. It
     * does not guard its data against a crash of the computer, which makes tests faster.
     */
    public static Database postgres() {
        return postgresLike("template1");
    }

    /** Creates a PostgreSQL database that is a copy of the database with this name. */
    static Database postgresLike(String template) {
        var name = "test_" + NUMBER.incrementAndGet();
        try (var connection = Server.ONLY.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
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
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("wal_level", "minimal")
                        .setServerConfig("max_wal_senders", "0")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot start PostgreSQL", e);
            }
        }
    }
}
