package se.budkavle.storage.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.health.UnusableDatabase;

/**
 * The SQLite database file. The class creates the database file if it is missing, and checks it for damage.
 *
 * @param path the path of the file: the part of the JDBC URL after {@code jdbc:sqlite:}, without parameters after "?"
 */
record SqliteFile(Path path) {

    static final String PREFIX = "jdbc:sqlite:";

    private static final Logger log = LoggerFactory.getLogger(SqliteFile.class);
    private static final byte[] FIRST_BYTES = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    static SqliteFile of(String url) {
        var name = url.substring(PREFIX.length()).replaceFirst("\\?.*", "");
        if (name.isEmpty() || name.startsWith(":") || name.startsWith("file:")) {
            // Rejects an in-memory database, in which each connection would have a separate database and all data would
            // be lost at shutdown.
            throw new IllegalArgumentException(
                    "spring.datasource.url must name a file, as in jdbc:sqlite:data/budkavle.db, but is " + url);
        }
        return new SqliteFile(Path.of(name));
    }

    /**
     * Creates an empty SQLite file and its folder, if they are missing. Throws {@link UnusableDatabase} if the file
     * exists but is not an SQLite database.
     */
    void createIfMissing() {
        try {
            var folder = path.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            if (Files.exists(path)) {
                refuseUnlessDatabase();
                return;
            }
            // Allows only the file's owner (the operating system's user) to read and write the database file. SQLite's
            // journal files inherit the permissions of the database file.
            createForOwner(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the database " + path.toAbsolutePath(), e);
        }
    }

    /** Creates an empty file with the permissions rw-------, if the file system supports POSIX permissions. */
    static void createForOwner(Path file) throws IOException {
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    /**
     * Throws {@link UnusableDatabase} if SQLite's integrity check {@code quick_check}, which reads the whole file,
     * finds damage.
     *
     * @param jdbc executes SQL statements on this SQLite file
     */
    void refuseIfDamaged(JdbcTemplate jdbc) {
        String found;
        try {
            found = jdbc.queryForObject("pragma quick_check(1)", String.class);
        } catch (DataAccessResourceFailureException e) {
            if (!SqliteExceptionTranslator.isDamage(e)) {
                throw e;
            }
            found = e.getMostSpecificCause().getMessage();
        }
        if (!"ok".equals(found)) {
            log.error("The database {} is damaged: {}", path, found);
            throw new UnusableDatabase("database.damaged", path.toString());
        }
    }

    /**
     * Throws {@link UnusableDatabase} if the file does not start with the header of an SQLite database. Rejects an
     * empty file too, because SQLite would treat it as a new database without the association's data.
     */
    private void refuseUnlessDatabase() throws IOException {
        try (var content = Files.newInputStream(path)) {
            var begin = content.readNBytes(FIRST_BYTES.length);
            if (begin.length == 0) {
                throw new UnusableDatabase("database.empty", path.toString());
            }
            if (!Arrays.equals(begin, FIRST_BYTES)) {
                throw new UnusableDatabase("database.no-database", path.toString());
            }
        }
    }
}
