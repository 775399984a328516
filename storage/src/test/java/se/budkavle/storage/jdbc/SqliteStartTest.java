package se.budkavle.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.health.InstanceLockStatus;
import se.budkavle.storage.health.UnusableDatabase;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.OpenStorage;

/**
 * Tests that the storage module refuses to open an SQLite file that is locked, empty, not a database, truncated or
 * damaged.
 */
class SqliteStartTest {

    private static final int PAGE = 4096;

    @TempDir
    private Path folder;

    @Test
    void aSecondInstanceInAnotherProcessIsRefusedUntilTheFirstHasEnded() throws Exception {
        open().close();
        var first = LockHolder.on(file());
        assertRefused(this::open, "database.in-use", file().toString());
        first.destroyForcibly().waitFor();
        try (var second = open()) {
            assertThat(second.get(InstanceLockStatus.class).isAlone()).isTrue();
        }
    }

    @Test
    void anEmptyFileLockedByAnotherInstanceIsReportedAsInUse() throws Exception {
        var first = LockHolder.on(file());
        Files.createFile(file());
        assertRefused(this::open, "database.in-use", file().toString());
        first.destroyForcibly().waitFor();
    }

    @Test
    void aSecondInstanceInTheSameProcessIsRefused() {
        try (var first = open()) {
            assertRefused(this::open, "database.in-use", file().toString());
            assertThat(tables(first)).isPositive();
        }
        open().close();
    }

    @Test
    void aSecondInstanceIsAllowedIfTheSingleInstanceLockIsTurnedOff() {
        try (var first = open();
                var second = OpenStorage.on(database(), "budkavle.database.single-instance=false")) {
            assertThat(tables(second)).isEqualTo(tables(first));
            assertThat(second.get(InstanceLockStatus.class).isAlone()).isFalse();
        }
    }

    @Test
    void anEmptyDatabaseFileIsRefused() throws Exception {
        Files.createFile(file());
        assertRefused(this::open, "database.empty", file().toString());
        assertThat(Files.size(file())).isZero();
    }

    @Test
    void aFileThatIsNotADatabaseIsRefusedAndNotChanged() throws Exception {
        Files.writeString(file(), "An old letter, or what a failed copy left");
        assertRefused(this::open, "database.no-database", file().toString());
        assertThat(file()).hasContent("An old letter, or what a failed copy left");
    }

    @Test
    void aFileShorterThanTheSqliteHeaderIsRefused() throws Exception {
        Files.writeString(file(), "SQLite");
        assertRefused(this::open, "database.no-database", file().toString());
    }

    @Test
    void aTruncatedDatabaseFileIsRefusedAndNotChanged() throws Exception {
        var whole = filled();
        var cut = Arrays.copyOf(whole, whole.length / PAGE / 2 * PAGE);
        Files.write(file(), cut);
        assertRefused(this::open, "database.damaged", file().toString());
        assertThat(Files.readAllBytes(file())).isEqualTo(cut);
    }

    @Test
    void aFileWithChangedBytesIsRefused() throws Exception {
        var changed = filled();
        for (int page = 3; page < changed.length / PAGE; page += 7) {
            Arrays.fill(changed, page * PAGE, page * PAGE + 64, (byte) 0xA5);
        }
        Files.write(file(), changed);
        assertRefused(this::open, "database.damaged", file().toString());
    }

    /** Creates a database with tables, closes it, and returns the bytes of its file. */
    private byte[] filled() throws IOException {
        open().close();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("association.db", "association.db.lock");
        }
        return Files.readAllBytes(file());
    }

    private static Integer tables(OpenStorage storage) {
        return storage.get(JdbcTemplate.class).queryForObject("select count(*) from sqlite_master", Integer.class);
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

    private static void assertRefused(ThrowingCallable start, String reason, Object... arguments) {
        var thrown = catchThrowable(start);
        assertThat(thrown).isNotNull();
        var refusal = Stream.iterate(thrown, one -> one != null, Throwable::getCause)
                .filter(UnusableDatabase.class::isInstance)
                .map(UnusableDatabase.class::cast)
                .findFirst();
        assertThat(refusal)
                .as("%s", NestedExceptionUtils.getMostSpecificCause(thrown))
                .isPresent();
        assertThat(refusal.get().reason()).isEqualTo(reason);
        assertThat(refusal.get().arguments()).containsExactly(arguments);
    }
}
