package se.budkavle.storage.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * Creates test databases on which all migrations have run. The migrations run once per JVM, and each database is a copy
 * of the result, because hundreds of migrations for each test class would take long. Tests of the migrations use
 * {@link Databases}.
 */
public final class Migrated {

    private Migrated() {}

    /** Creates a new SQLite database in this folder. */
    public static Database sqlite(Path folder) {
        var database = Databases.sqlite(folder);
        sqliteFile(Path.of(database.url().replaceFirst("jdbc:sqlite:", "").replaceFirst("\\?.*", "")));
        return database;
    }

    /** Creates a new SQLite database as this file, which must not exist. */
    public static void sqliteFile(Path file) {
        try {
            Files.write(file, Sqlite.FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates a new PostgreSQL database. */
    public static Database postgres() {
        return Databases.postgresLike(Postgres.NAME);
    }

    private static final class Sqlite {

        static final byte[] FILE = migrate();

        private static byte[] migrate() {
            try {
                var folder = Files.createTempDirectory("migrated");
                var file = folder.resolve("migrated.db");
                OpenStorage.on(new Database("jdbc:sqlite:" + file + "?synchronous=OFF", null, null))
                        .close();
                var bytes = Files.readAllBytes(file);
                FileSystemUtils.deleteRecursively(folder);
                return bytes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Postgres {

        static final String NAME = migrate();

        private static String migrate() {
            var database = Databases.postgres();
            OpenStorage.on(database).close();
            return database.url().replaceFirst(".*/", "").replaceFirst("\\?.*", "");
        }
    }
}
