package se.budkavle.storage.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.backup.Backup;
import se.budkavle.storage.backup.BackupFailure;
import se.budkavle.storage.backup.BackupService;

/**
 * The folder in which the operator stores PostgreSQL's backups from {@code pg_dump}. The bot only reads the timestamps
 * and sizes of the backup files. The operator makes and restores the backups.
 */
record PostgresDumpFolder(@Nullable Path path) implements BackupService {

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

    /**
     * Returns the backup files that are not empty. An empty file is no backup, because an interrupted {@code pg_dump}
     * can leave an empty file.
     */
    private static List<Backup> dumps(Path folder) throws IOException {
        var dumps = new ArrayList<Backup>();
        try (var files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (var file : files) {
                if (Files.size(file) > 0) {
                    dumps.add(new Backup(file, Files.getLastModifiedTime(file).toInstant()));
                }
            }
        }
        return dumps;
    }
}
