package se.budkavle.storage.jdbc;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The expected contents of a backup: the SHA-256 checksum of the backup file, and the number of rows in each table. A
 * small text file beside the backup file stores the expected contents.
 */
record BackupContents(String checksum, Map<String, Long> rows) {

    private static final String CHECKSUM = "sha256";

    static BackupContents of(Path backup, Map<String, Long> rows) throws IOException {
        return new BackupContents(checksumOf(backup), rows);
    }

    /**
     * Parses the text file that stores the expected contents of this backup. Returns empty if the text file is missing,
     * for example because another tool has made the backup.
     */
    static Optional<BackupContents> writtenFor(Path backup) throws IOException {
        var file = beside(backup);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var rows = new TreeMap<String, Long>();
        var checksum = "";
        for (var line : Files.readAllLines(file)) {
            int space = line.indexOf(' ');
            if (line.startsWith(CHECKSUM + " ")) {
                checksum = line.substring(space + 1);
            } else if (space > 0) {
                rows.put(line.substring(0, space), Long.valueOf(line.substring(space + 1)));
            }
        }
        return Optional.of(new BackupContents(checksum, rows));
    }

    void writeFor(Path backup) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(CHECKSUM + " " + checksum);
        rows.forEach((table, count) -> lines.add(table + " " + count));
        Files.write(beside(backup), lines);
    }

    static Path beside(Path backup) {
        return backup.resolveSibling(backup.getFileName() + ".contents");
    }

    static String checksumOf(Path file) throws IOException {
        try (var content = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
