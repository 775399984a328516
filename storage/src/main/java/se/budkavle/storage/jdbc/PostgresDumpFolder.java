package se.budkavle.storage.jdbc;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.backup.Backup;
import se.budkavle.storage.backup.BackupFailure;
import se.budkavle.storage.backup.BackupService;

/**
 * The folder in which the operator stores PostgreSQL's backups from {@code pg_dump}. The bot only reads the timestamps
 * and the first bytes of the backup files. The operator makes and restores the backups.
 */
record PostgresDumpFolder(@Nullable Path path) implements BackupService {

    /** The number of bytes read from the start of a file to detect whether the file may be a dump. */
    private static final int HEAD = 512;

    /** The file with the table of contents of a dump in directory format. */
    private static final String CONTENTS = "toc.dat";

    private static final int FIRST_PRINTABLE = '\t';

    static PostgresDumpFolder of(String folder) {
        return new PostgresDumpFolder(folder.isBlank() ? null : Path.of(folder));
    }

    @Override
    public boolean madeHere() {
        return false;
    }

    @Override
    public Optional<Path> folder() {
        return Optional.ofNullable(path);
    }

    @Override
    public Backup make(Instant now) {
        throw new UnsupportedOperationException("pg_dump makes the backups of PostgreSQL");
    }

    @Override
    public long rehearse(Backup backup) {
        throw new UnsupportedOperationException("pg_restore restores the backups of PostgreSQL");
    }

    @Override
    public Optional<Backup> newest(Instant now) {
        if (path == null || !Files.isDirectory(path)) {
            return Optional.empty();
        }
        try {
            return dumps(path).stream()
                    .filter(one -> !one.madeAt().isAfter(now))
                    .max(Comparator.comparing(Backup::madeAt));
        } catch (IOException e) {
            throw new BackupFailure("The folder " + path + " cannot be read", e);
        }
    }

    private static List<Backup> dumps(Path folder) throws IOException {
        var dumps = new ArrayList<Backup>();
        try (var all = Files.newDirectoryStream(folder)) {
            for (var one : all) {
                var file = one.resolve(Files.isDirectory(one) ? CONTENTS : "");
                if (Files.isRegularFile(file) && !one.toString().endsWith(".part") && isDump(file)) {
                    dumps.add(new Backup(one, Files.getLastModifiedTime(file).toInstant()));
                }
            }
        }
        return dumps;
    }

    /**
     * Returns whether the file may be a dump. Returns false for an empty file, because an interrupted {@code pg_dump}
     * can leave such a file. Also returns false for a text file, such as the log of a cron job, unless it begins like a
     * dump in plain SQL. Returns true for a file that the bot has no permission to read.
     */
    private static boolean isDump(Path file) throws IOException {
        if (Files.size(file) == 0) {
            return false;
        }
        if (!Files.isReadable(file)) {
            return true;
        }
        var head = head(file);
        boolean binary = head.chars().anyMatch(one -> one < FIRST_PRINTABLE);
        return binary || head.startsWith("--");
    }

    /**
     * Returns the first {@link #HEAD} bytes of the file as text. If the file is compressed with gzip, returns the first
     * bytes of the decompressed content; an empty text if the compressed content is damaged.
     */
    private static String head(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var head = content.readNBytes(HEAD);
            if (head.length < 2 || head[0] != (byte) 0x1f || head[1] != (byte) 0x8b) {
                return new String(head, StandardCharsets.ISO_8859_1);
            }
        }
        try (var content = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(content.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        } catch (EOFException | ZipException damaged) {
            return "";
        }
    }
}
