package se.budkavle.storage.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.budkavle.storage.backup.Backup;

/**
 * The folder with the backups of an SQLite file. The file name of a backup contains the time of the backup, because
 * copying a file can change the file's timestamp.
 *
 * @param name the prefix of the backups' names: the name of the SQLite file without its extension
 * @param kept how many regular backups and how many backups before upgrades are kept, at least 1 of each
 */
record BackupFolder(Path path, String name, int kept) {

    private static final DateTimeFormatter MADE_AT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String UPGRADE = "-upgrade";
    private static final String UNFINISHED = ".unfinished";
    private static final Pattern MADE = Pattern.compile("-(\\d{8}T\\d{6}Z)(" + UPGRADE + ")?\\.db");

    /**
     * Returns the backup folder of an SQLite file, without creating it.
     *
     * @param folder the configured folder; if it is blank, the folder {@code backups} beside the SQLite file is used
     */
    static BackupFolder of(SqliteFile file, String folder, int kept) {
        var beside = file.path().toAbsolutePath().resolveSibling("backups");
        return new BackupFolder(
                folder.isBlank() ? beside : Path.of(folder),
                file.path().getFileName().toString().replaceFirst("\\.[^.]*$", ""),
                Math.max(1, kept));
    }

    /**
     * Creates an empty file for the next backup and returns its path. First deletes the unfinished files of interrupted
     * backups of this SQLite file. Keeps the files of other databases, because another bot may be making a backup in
     * the same folder at the same time.
     */
    Path begin() throws IOException {
        Files.createDirectories(path);
        for (var left : files(file -> file.startsWith(name + UNFINISHED))) {
            Files.delete(left);
        }
        var unfinished = path.resolve(name + UNFINISHED);
        SqliteFile.createForOwner(unfinished);
        return unfinished;
    }

    /**
     * Turns the unfinished file into a backup: gives the file its final name, and writes a text file with the expected
     * contents beside it. When this method has returned, the backup is safely on the disk, even if the power fails.
     *
     * @param contents the expected contents to write beside the backup
     * @param upgrade whether the backup is made before an upgrade
     */
    Backup finish(Path unfinished, BackupContents contents, Instant now, boolean upgrade) throws IOException {
        var file = path.resolve(name + "-" + MADE_AT.format(now) + (upgrade ? UPGRADE : "") + ".db");
        contents.writeFor(unfinished);
        DurableFileMover.rename(unfinished, file);
        DurableFileMover.rename(BackupContents.beside(unfinished), BackupContents.beside(file));
        return new Backup(file, now);
    }

    /**
     * Deletes the oldest backups, if there are more backups than the number to keep. Counts regular backups and backups
     * before upgrades separately. A backup with a time after {@code now} was made while the clock was wrong, and counts
     * as older than all others.
     */
    void thinOut(Instant now) throws IOException {
        for (boolean upgrade : List.of(false, true)) {
            var old = all().stream()
                    .filter(one -> isUpgrade(one) == upgrade)
                    .sorted(Comparator.comparing(one -> one.madeAt().isAfter(now)))
                    .skip(kept)
                    .toList();
            for (var one : old) {
                Files.delete(one.file());
                Files.deleteIfExists(BackupContents.beside(one.file()));
            }
        }
    }

    Optional<Backup> newest(Instant now) throws IOException {
        return all().stream().filter(one -> !one.madeAt().isAfter(now)).findFirst();
    }

    /** Returns all backups of this SQLite file in the folder, newest first. */
    private List<Backup> all() throws IOException {
        return files(file -> file.startsWith(name)
                        && MADE.matcher(file.substring(name.length())).matches())
                .stream()
                .map(file -> new Backup(file, madeAt(file)))
                .sorted(Comparator.comparing(Backup::madeAt).reversed())
                .toList();
    }

    private Instant madeAt(Path file) {
        var matcher = MADE.matcher(file.getFileName().toString().substring(name.length()));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(file + " is no backup");
        }
        return MADE_AT.parse(matcher.group(1), Instant::from);
    }

    private static boolean isUpgrade(Backup backup) {
        return backup.file().toString().endsWith(UPGRADE + ".db");
    }

    private List<Path> files(Predicate<String> names) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> names.test(file.getFileName().toString()))
                    .toList();
        }
    }
}
