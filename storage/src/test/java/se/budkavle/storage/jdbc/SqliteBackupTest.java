package se.budkavle.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.backup.Backup;
import se.budkavle.storage.backup.BackupFailure;
import se.budkavle.storage.testing.SmallDisk;

/**
 * Tests backups of an SQLite file under difficult conditions: during writes, with a damaged file, on a full disk, and
 * in a killed process.
 */
class SqliteBackupTest {

    private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");
    private static final int KEPT = 3;

    @TempDir
    private Path folder;

    private SqliteFile file;
    private HikariDataSource writer;
    private JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        file = new SqliteFile(folder.resolve("association.db"));
        file.createIfMissing();
        writer = SqlitePools.writer(SqliteFile.PREFIX + file.path());
        jdbc = new JdbcTemplate(writer);
        jdbc.execute("create table answer (id integer primary key, words text not null)");
        jdbc.execute("create table question (id integer primary key)");
        jdbc.update("insert into answer (words) values ('on its way')");
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void aBackupIsADatabaseWithAllRows() throws Exception {
        var made = backups("").make(NOW);
        assertThat(made)
                .isEqualTo(new Backup(folder.resolve("backups").resolve("association-20261128T020000Z.db"), NOW));
        assertThat(Files.getPosixFilePermissions(made.file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        var copy = SqliteCopy.of(made.file());
        copy.refuseUnlessSound(Map.of("answer", 1L, "question", 0L));
        assertThat(copy.jdbc().queryForObject("select words from answer", String.class))
                .isEqualTo("on its way");
        assertThat(names()).containsExactly("association-20261128T020000Z.db");
        assertThat(BackupContents.beside(made.file())).content().matches("sha256 [0-9a-f]{64}\nanswer 1\nquestion 0\n");
        assertThat(BackupContents.writtenFor(made.file()))
                .contains(BackupContents.of(made.file(), Map.of("answer", 1L, "question", 0L)));
    }

    @Test
    void writesSucceedWhileABackupIsBeingMade() throws Exception {
        fill(2000);
        var stop = new AtomicBoolean();
        var written = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(4);
        var writing = IntStream.range(0, 4)
                .mapToObj(any -> threads.submit(() -> {
                    while (!stop.get()) {
                        jdbc.update("insert into answer (words) values ('meanwhile')");
                        written.incrementAndGet();
                    }
                }))
                .toList();
        for (int made = 0; made < 5; made++) {
            int before = written.get();
            backups("").make(NOW.plusSeconds(made));
            while (written.get() == before) {
                Thread.onSpinWait();
            }
        }
        stop.set(true);
        for (var one : writing) {
            one.get();
        }
        threads.shutdown();
        assertThat(jdbc.queryForObject("select count(*) from answer where words = 'meanwhile'", Integer.class))
                .isEqualTo(written.get());
    }

    @Test
    void aCopyWithTheWrongNumberOfRowsIsNotAcceptedAsABackup() {
        var copy = SqliteCopy.of(backups("").make(NOW).file());
        assertThatThrownBy(() -> copy.refuseUnlessSound(Map.of("answer", 2L, "question", 0L)))
                .isInstanceOf(BackupFailure.class)
                .hasMessageContaining("{answer=1, question=0} instead of");
    }

    @Test
    void aDamagedCopyIsNotAcceptedAsABackup() throws Exception {
        fill(2000);
        var made = backups("").make(NOW).file();
        var bytes = Files.readAllBytes(made);
        Arrays.fill(bytes, 4096, 4096 * 3, (byte) 0xA5);
        Files.write(made, bytes);
        assertThatThrownBy(() -> SqliteCopy.of(made).refuseIfDamaged()).isInstanceOf(BackupFailure.class);
    }

    @Test
    void olderBackupsAreKeptWhenADamagedDatabaseCannotBeBackedUp() throws Exception {
        fill(2000);
        for (int day = 0; day < KEPT; day++) {
            backups("").make(NOW.plus(Duration.ofDays(day)));
        }
        var before = names();
        jdbc.queryForList("pragma wal_checkpoint(truncate)");
        close();
        var bytes = Files.readAllBytes(file.path());
        Arrays.fill(bytes, 4096 * 5, 4096 * 8, (byte) 0xA5);
        Files.write(file.path(), bytes);
        writer = SqlitePools.writer(SqliteFile.PREFIX + file.path());
        assertThatThrownBy(() -> backups("").make(NOW.plus(Duration.ofDays(9)))).isInstanceOf(BackupFailure.class);
        assertThat(names()).isEqualTo(before);
    }

    @Test
    void aBackupThatFailsOnAFullDiskLeavesNoFileBehind() throws Exception {
        fill(2000);
        try (var disk = SmallDisk.in(folder)) {
            var small = backups(disk.folder().toString());
            assertThatThrownBy(() -> small.make(NOW))
                    .isInstanceOf(BackupFailure.class)
                    .rootCause()
                    .hasMessageContaining("SQLITE_FULL");
            assertThat(disk.folder()).isEmptyDirectory();
            assertThat(small.newest(NOW)).isEmpty();
            jdbc.update("delete from answer");
            assertThat(small.make(NOW).file()).exists();
        }
    }

    @Test
    void anUnfinishedBackupOfAKilledProcessIsDeletedByTheNext() throws Exception {
        fill(20_000);
        var process = BackupMaker.on(file.path(), NOW);
        var unfinished = folder.resolve("backups").resolve("association.unfinished");
        while (!Files.exists(unfinished) || Files.size(unfinished) == 0) {
            assertThat(process.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        process.destroyForcibly().waitFor();
        assertThat(names())
                .contains("association.unfinished")
                .allSatisfy(name -> assertThat(name).startsWith("association.unfinished"));
        assertThat(backups("").newest(NOW)).isEmpty();
        var next = backups("").make(NOW.plusSeconds(1));
        assertThat(names()).containsExactly(next.file().getFileName().toString());
    }

    @Test
    void theConfiguredNumberOfBackupsOfEachKindIsKept() throws Exception {
        for (int day = 0; day < KEPT + 2; day++) {
            backups("").makeBeforeUpgrade(NOW.plus(Duration.ofDays(day)));
            backups("").make(NOW.plus(Duration.ofDays(day)));
        }
        Files.createFile(folder.resolve("backups").resolve("association-by-hand.db"));
        Files.createFile(folder.resolve("backups").resolve("other-20200101T000000Z.db"));
        assertThat(names())
                .containsExactly(
                        "association-20261130T020000Z-upgrade.db",
                        "association-20261130T020000Z.db",
                        "association-20261201T020000Z-upgrade.db",
                        "association-20261201T020000Z.db",
                        "association-20261202T020000Z-upgrade.db",
                        "association-20261202T020000Z.db",
                        "association-by-hand.db",
                        "other-20200101T000000Z.db");
        try (var files = Files.list(folder.resolve("backups"))) {
            assertThat(files.filter(one -> one.toString().endsWith(".contents")))
                    .hasSize(2 * KEPT);
        }
    }

    @Test
    void aBackupWithATimeInTheFutureIsNotTheNewestBackup() {
        var right = backups("").make(NOW);
        var ahead = backups("").make(NOW.plus(Duration.ofDays(1)));
        assertThat(backups("").newest(NOW)).contains(right);
        assertThat(backups("").newest(NOW.plus(Duration.ofDays(1)))).contains(ahead);
        assertThat(backups("").newest(NOW.minusSeconds(1))).isEmpty();
    }

    @Test
    void aBackupMadeWhileTheClockIsSlowIsNotDeletedImmediately() {
        for (int day = 0; day < KEPT; day++) {
            backups("").make(NOW.plus(Duration.ofDays(day)));
        }
        var behind = NOW.minus(Duration.ofDays(3000));
        var made = backups("").make(behind);
        assertThat(made.file()).exists();
        assertThat(backups("").newest(behind)).contains(made);
    }

    @Test
    void backupsWithATimeInTheFutureAreDeletedFirst() throws Exception {
        for (int day = 0; day < KEPT; day++) {
            backups("").make(NOW.plus(Duration.ofDays(3000 + day)));
        }
        for (int day = 0; day < KEPT + 1; day++) {
            backups("").make(NOW.plus(Duration.ofDays(day)));
        }
        assertThat(names())
                .containsExactly(
                        "association-20261129T020000Z.db",
                        "association-20261130T020000Z.db",
                        "association-20261201T020000Z.db");
    }

    @Test
    void anUnfinishedBackupOfAnotherBotIsNotDeleted() throws Exception {
        backups("").make(NOW);
        Files.createFile(folder.resolve("backups").resolve("other.unfinished"));
        backups("").make(NOW.plusSeconds(1));
        assertThat(names()).contains("other.unfinished", "association-20261128T020000Z.db");
    }

    @Test
    void aDatabaseNamedLikeAnUnfinishedBackupIsBackedUp() throws Exception {
        var odd = new SqliteBackup(
                file, BackupFolder.of(new SqliteFile(folder.resolve("my.unfinished.db")), "", KEPT), writer);
        odd.make(NOW);
        odd.make(NOW.plusSeconds(1));
        assertThat(names()).containsExactly("my.unfinished-20261128T020000Z.db", "my.unfinished-20261128T020001Z.db");
    }

    private SqliteBackup backups(String where) {
        return new SqliteBackup(file, BackupFolder.of(file, where, KEPT), writer);
    }

    private void fill(int rows) {
        jdbc.update(
                "with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)"
                        + " insert into answer (words) select ? from n",
                rows,
                "on its way ".repeat(100));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder.resolve("backups"))) {
            return files.map(one -> one.getFileName().toString())
                    .filter(one -> !one.endsWith(".contents"))
                    .sorted()
                    .toList();
        }
    }
}
