package se.budkavle.storage.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The file of an SQLite database.
 *
 * @param path the part of the database address after jdbc:sqlite:
 */
record SqliteFile(Path path) {

    static final String PREFIX = "jdbc:sqlite:";

    static SqliteFile of(String url) {
        var name = url.substring(PREFIX.length()).replaceFirst("\\?.*", "");
        if (name.isEmpty() || name.startsWith(":") || name.startsWith("file:")) {
            // With a database in memory, each connection would have a database of its own, and no data would be stored.
            throw new IllegalArgumentException(
                    "spring.datasource.url must name a file, as in jdbc:sqlite:data/budkavle.db, but is " + url);
        }
        return new SqliteFile(Path.of(name));
    }

    /**
     * Creates the folder and an empty file if they are missing; only the owner may read the file if the file system
     * supports permissions.
     */
    void createIfMissing() {
        try {
            var folder = path.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            if (Files.exists(path)) {
                return;
            }
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                // SQLite creates its journal files with the same permissions.
                Files.createFile(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the database " + path.toAbsolutePath(), e);
        }
    }
}
