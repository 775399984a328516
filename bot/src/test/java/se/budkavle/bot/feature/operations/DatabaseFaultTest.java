package se.budkavle.bot.feature.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.schedule.RealClock;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.storage.health.DatabaseFault;
import se.budkavle.storage.health.DatabaseHealth;
import se.budkavle.storage.health.DatabaseUnavailable;
import se.budkavle.storage.health.LastSeenTimes;
import se.budkavle.storage.health.SignOfLifeRecorder;
import se.budkavle.storage.testing.Migrated;
import se.budkavle.storage.testing.OpenStorage;

/**
 * Tests real faults of an SQLite file while the bot runs. The health probe must report each fault, statements must
 * fail, and the bot must recover after the cause has ended.
 */
class DatabaseFaultTest {

    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void aLockedDatabaseFileIsReportedUntilItIsUnlocked() throws Exception {
        try (var bot = new Running(folder);
                var other = DriverManager.getConnection(bot.url);
                var statement = other.createStatement()) {
            bot.jdbc.execute("pragma busy_timeout = 50");
            statement.execute("begin exclusive");
            bot.refusesBecauseOf(DatabaseFault.LOCKED);
            statement.execute("rollback");
            bot.works();
        }
    }

    @Test
    void aMissingDatabaseFileIsReportedUntilItIsBack() throws Exception {
        try (var bot = new Running(folder)) {
            var moved = folder.resolve("moved.db");
            Files.move(bot.file, moved);
            bot.probe.look(NOW, null);
            assertThat(bot.probe.fault()).contains(DatabaseFault.UNREACHABLE);
            assertThat(bot.probe.health().getStatus()).isEqualTo(Status.DOWN);
            Files.move(moved, bot.file);
            bot.works();
        }
    }

    @Test
    void aReadOnlyDatabaseFileIsReportedUntilItIsWritableAgain() {
        try (var bot = new Running(folder)) {
            bot.jdbc.execute("pragma query_only = 1");
            bot.refusesBecauseOf(DatabaseFault.READ_ONLY);
            bot.jdbc.execute("pragma query_only = 0");
            bot.works();
        }
    }

    /**
     * Uses SQLite's page limit, which fails with the same result code as a full disk. Unlike a small disk, the limit
     * needs no permission to mount.
     */
    @Test
    void aDatabaseFileThatCannotGrowIsReportedUntilItCanGrowAgain() {
        try (var bot = new Running(folder)) {
            bot.jdbc.queryForObject("pragma max_page_count = 1", Long.class);
            bot.refusesBecauseOf(DatabaseFault.FULL);
            bot.jdbc.queryForObject("pragma max_page_count = " + Integer.MAX_VALUE, Long.class);
            bot.works();
        }
    }

    @Test
    void aFullDiskIsReportedUntilItHasSpaceAgain() throws Exception {
        assumeTrue(asRoot("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder.toString()), "no rights to mount");
        try (var bot = new Running(folder)) {
            var filler = folder.resolve("filler");
            fill(filler);
            bot.refusesBecauseOf(DatabaseFault.FULL);
            Files.delete(filler);
            bot.works();
        } finally {
            asRoot("umount", "-l", folder.toString());
        }
    }

    @Test
    void aDamagedDatabaseFileIsReportedUntilItIsRepaired() throws Exception {
        try (var bot = new Running(folder)) {
            bot.jdbc.queryForList("pragma wal_checkpoint(truncate)");
            long page =
                    bot.jdbc.queryForObject("select rootpage from sqlite_master where name = 'audit_entry'", Long.class)
                            - 1;
            int size = bot.jdbc.queryForObject("pragma page_size", Integer.class);
            try (var file = new RandomAccessFile(bot.file.toFile(), "rw")) {
                var bytes = new byte[size];
                file.seek(page * size);
                file.readFully(bytes);
                var changed = new byte[size];
                Arrays.fill(changed, (byte) 'x');
                bot.write(file, page * size, changed);
                bot.refusesBecauseOf(DatabaseFault.DAMAGED);
                bot.write(file, page * size, bytes);
                bot.works();
            }
        }
    }

    /**
     * Runs the command, or runs it with {@code sudo} where the tests do not run as root, and returns whether it
     * succeeded.
     */
    private static boolean asRoot(String... command) throws InterruptedException {
        return runs(List.of(command))
                || runs(Stream.concat(Stream.of("sudo", "-n"), Stream.of(command))
                        .toList());
    }

    private static boolean runs(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            // The external program is not installed.
            return false;
        }
    }

    private static void fill(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            // The disk is full, as the test intends.
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    /** The bot's storage on an SQLite file, with the probe that checks it. */
    private static final class Running implements AutoCloseable {

        final String url;
        final Path file;
        final OpenStorage storage;
        final JdbcTemplate jdbc;
        final DatabaseProbe probe;

        Running(Path folder) {
            var database = Migrated.sqlite(folder);
            url = database.url();
            file = Path.of(url.replaceFirst("jdbc:sqlite:", "").replaceFirst("\\?.*", ""));
            storage = OpenStorage.on(database);
            jdbc = storage.get(JdbcTemplate.class);
            probe = new DatabaseProbe(
                    new SignOfLifeRecorder(storage.get(LastSeenTimes.class)),
                    new RealClock(new MovableClock()),
                    storage.get(DatabaseHealth.class));
            jdbc.execute("create table filler (bytes blob)");
            works();
        }

        /** Inserts a row that needs new pages and reads the audit log, like a command of the bot. */
        void stores() {
            jdbc.update("insert into filler values (zeroblob(200000))");
            jdbc.queryForObject("select count(*) from audit_entry not indexed", Long.class);
        }

        void refusesBecauseOf(DatabaseFault fault) {
            assertThatThrownBy(this::stores)
                    .isInstanceOfSatisfying(
                            DatabaseUnavailable.class,
                            unavailable -> assertThat(unavailable.fault()).isEqualTo(fault));
            probe.look(NOW, null);
            assertThat(probe.fault()).contains(fault);
            assertThat(probe.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(probe.health().getDetails()).containsEntry("reason", DatabaseProbe.reason(fault));
        }

        void works() {
            stores();
            probe.look(NOW, null);
            assertThat(probe.fault()).isEmpty();
            assertThat(probe.health().getStatus()).isEqualTo(Status.UP);
        }

        /** Overwrites bytes of the file without SQLite, as a faulty disk would, and clears SQLite's page cache. */
        void write(RandomAccessFile file, long position, byte[] bytes) throws IOException {
            file.seek(position);
            file.write(bytes);
            jdbc.execute("pragma shrink_memory");
        }

        @Override
        public void close() {
            storage.close();
        }
    }
}
