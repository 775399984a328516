package se.budkavle.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.backup.Backup;
import se.budkavle.storage.backup.BackupFailure;
import se.budkavle.storage.backup.BackupService;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.health.RestoreMark;
import se.budkavle.storage.health.UnusableDatabase;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.Migrated;
import se.budkavle.storage.testing.OpenStorage;
import se.budkavle.storage.testing.SmallDisk;

/**
 * Tests that a backup is restored only if it is undamaged, the bot is stopped, and the operator allows the database to
 * be overwritten.
 */
class SqliteRestoreTest {

    private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");

    @TempDir
    private Path folder;

    private Path backup;

    @BeforeEach
    void backUpOneAreaAndAddAnother() {
        Migrated.sqliteFile(file());
        try (var storage = open()) {
            add(storage, "first");
            backup = storage.get(BackupService.class).make(NOW).file();
            add(storage, "second");
        }
    }

    @Test
    void restoringABackupKeepsThePreviousDatabaseWithItsWalFile() throws Exception {
        Files.writeString(folder.resolve("association.db-wal"), "wal");
        Files.writeString(folder.resolve("association.db-shm"), "shm");
        var previous = restore(backup, true);
        var aside = folder.resolve("association.db-replaced-20261128T020000Z");
        assertThat(previous).isEqualTo(aside);
        assertThat(names())
                .containsExactly(
                        "association.db",
                        "association.db-replaced-20261128T020000Z",
                        "association.db-replaced-20261128T020000Z-shm",
                        "association.db-replaced-20261128T020000Z-wal",
                        "association.db.lock",
                        "backups");
        try (var storage = open()) {
            assertThat(areas(storage)).containsExactly("first");
        }
    }

    @Test
    void theRestoredDatabaseIsMarkedAsRestoredUntilTheMarkIsCleared() throws Exception {
        restore(backup, true);
        try (var storage = open()) {
            var mark = storage.get(RestoreMark.class);
            assertThat(mark.isSet()).isTrue();
            var made = storage.get(BackupService.class).make(NOW.plusSeconds(60));
            mark.clear();
            assertThat(mark.isSet()).isFalse();
            assertThat(storage.get(BackupService.class).rehearse(made)).isPositive();
        }
        try (var storage = open()) {
            assertThat(storage.get(RestoreMark.class).isSet()).isFalse();
        }
        assertThat(new SqliteRestoreMark(SqliteCopy.of(backup).jdbc()).isSet()).isFalse();
    }

    @Test
    void aBackupIsRestoredWithoutPermissionToOverwriteIfNoDatabaseExists() throws Exception {
        Files.delete(file());
        assertThat(restore(backup, false)).isNull();
        try (var storage = open()) {
            assertThat(areas(storage)).containsExactly("first");
        }
    }

    @Test
    void anExistingDatabaseIsNotOverwrittenWithoutPermissionToOverwrite() throws Exception {
        assertRefused(() -> restore(backup, false), "restore.exists", file().toString());
    }

    @Test
    void restoringIsRefusedWhileTheBotRuns() throws Exception {
        try (var running = open()) {
            assertRefusal(() -> restore(backup, true), "database.in-use", file().toString());
            assertThat(areas(running)).containsExactly("first", "second");
        }
    }

    @Test
    void theRefusalToRestoreAMissingFileNamesTheFile() throws Exception {
        var missing = folder.resolve("missing.db");
        assertRefused(() -> restore(missing, true), "restore.missing", missing.toString());
    }

    @Test
    void aBackupWithOneChangedByteIsNotRestored() throws Exception {
        change(backup);
        assertRefused(() -> restore(backup, true), "restore.unsound", backup.toString());
    }

    @Test
    void aRestoreRehearsalLeavesNoFilesBehind() throws Exception {
        var made = new Backup(backup, NOW);
        try (var running = open()) {
            var backups = running.get(BackupService.class);
            assertThat(backups.rehearse(made))
                    .isEqualTo(BackupContents.writtenFor(backup).orElseThrow().rows().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isPositive();
            change(backup);
            assertThatThrownBy(() -> backups.rehearse(made))
                    .isInstanceOf(BackupFailure.class)
                    .hasMessageContaining("another checksum");
        }
        assertThat(backup.getParent()).isDirectoryNotContaining("glob:**.unfinished*");
    }

    @Test
    void theRestoreRehearsalOfANewerOrDamagedBackupFails() {
        try (var running = open()) {
            running.get(JdbcTemplate.class).update("""
                    insert into flyway_schema_history
                      (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    values (9999, '9999', 'newer', 'SQL', 'V9999__newer.sql', '', 0, 1)""");
            var backups = running.get(BackupService.class);
            var newer = backups.make(NOW.plusSeconds(60));
            assertThatThrownBy(() -> backups.rehearse(newer))
                    .isInstanceOf(BackupFailure.class)
                    .hasMessageContaining(newer.file().toString());
        }
        assertThat(backup.getParent()).isDirectoryNotContaining("glob:**.unfinished*");
    }

    @Test
    void aFileThatIsNotADatabaseOfTheBotIsNotRestored() throws Exception {
        var letter = Files.writeString(folder.resolve("letter"), "An old letter");
        var other = folder.resolve("other.db");
        new JdbcTemplate(new SqliteConnections(SqliteFile.PREFIX + other, "begin")).execute("create table other (id)");
        assertRefusal(() -> restore(letter, true), "restore.unsound", letter.toString());
        assertRefusal(() -> restore(other, true), "restore.unsound", other.toString());
    }

    @Test
    void aBackupFileWithAWalFileBesideItIsNotRestored() throws Exception {
        Files.writeString(backup.resolveSibling(backup.getFileName() + "-wal"), "changes");
        assertRefused(() -> restore(backup, true), "restore.more-beside", backup.toString());
    }

    @Test
    void theDatabaseStaysUnchangedIfTheRestoreFailsOnAFullDisk() throws Exception {
        try (var disk = SmallDisk.in(folder)) {
            var there = disk.folder().resolve("association.db");
            Files.write(there, new byte[900_000]);
            assertThatThrownBy(() -> SqliteRestore.to(SqliteFile.PREFIX + there).restore(backup, true, NOW))
                    .isInstanceOf(IOException.class);
            assertThat(there).hasSize(900_000);
            assertThat(disk.folder().resolve("association.db.restoring")).doesNotExist();
        }
    }

    @Test
    void restoringAnSqliteBackupToAPostgresDatabaseIsRefused() {
        assertThatThrownBy(() -> SqliteRestore.to("jdbc:postgresql://host/name"))
                .asInstanceOf(type(UnusableDatabase.class))
                .extracting(UnusableDatabase::reason)
                .isEqualTo("restore.not-sqlite");
    }

    /**
     * Corrupts the database file by changing one letter of a stored text. SQLite's integrity check does not detect this
     * damage, but a comparison of checksums does.
     */
    private static void change(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("About first")] = 'a';
        Files.write(file, bytes);
    }

    private Path restore(Path from, boolean overwrite) throws IOException {
        return SqliteRestore.to(database().url()).restore(from, overwrite, NOW).orElse(null);
    }

    private void assertRefused(ThrowingCallable restoring, String reason, String argument) throws IOException {
        var before = names();
        assertRefusal(restoring, reason, argument);
        assertThat(names()).isEqualTo(before);
        try (var storage = open()) {
            assertThat(areas(storage)).containsExactly("first", "second");
        }
    }

    private static void assertRefusal(ThrowingCallable restoring, String reason, String argument) {
        assertThatThrownBy(restoring).isInstanceOfSatisfying(UnusableDatabase.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.arguments()).containsExactly(argument);
        });
    }

    private static void add(OpenStorage storage, String name) {
        storage.get(Areas.class).save(Area.of(name, "About " + name, name, name.substring(0, 1), 1));
    }

    private static List<String> areas(OpenStorage storage) {
        return storage.get(JdbcTemplate.class).queryForList("select id from area order by id", String.class);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(one -> one.getFileName().toString()).sorted().toList();
        }
    }

    private OpenStorage open() {
        return OpenStorage.on(database());
    }

    private Database database() {
        return new Database("jdbc:sqlite:" + file() + "?synchronous=OFF", null, null);
    }

    private Path file() {
        return folder.resolve("association.db");
    }
}
