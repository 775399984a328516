package se.budkavle.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.sample.Sample;
import se.budkavle.sample.SampleConfiguration;
import se.budkavle.sample.Samples;
import se.budkavle.storage.answering.InteractionThread;
import se.budkavle.storage.health.DatabaseUnavailable;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.Databases;
import se.budkavle.storage.testing.OpenStorage;

/**
 * Tests features that only SQLite databases have: the file, the separate connection pools for reading and writing, the
 * pragmas and the limits.
 */
class SqliteStorageTest {

    /**
     * The Spring property that turns off the lock of the SQLite file, so that a test can open the file a second time.
     */
    private static final String BESIDE = "budkavle.database.single-instance=false";

    @TempDir
    private static Path folder;

    private static Database database;
    private static OpenStorage storage;
    private static JdbcTemplate jdbc;
    private static Samples samples;

    @BeforeAll
    static void open() {
        database = new Database("jdbc:sqlite:" + folder.resolve("data/new.db"), null, null);
        storage = SampleConfiguration.open(database);
        jdbc = storage.get(JdbcTemplate.class);
        samples = storage.get(Samples.class);
    }

    @AfterAll
    static void close() {
        storage.close();
    }

    @BeforeEach
    void emptyTheTables() {
        jdbc.update("delete from sample_part");
        jdbc.update("delete from sample");
    }

    @Test
    void onlyTheOwnerCanReadTheCreatedFiles() throws Exception {
        samples.save(Sample.named("secret"));
        try (var files = Files.list(folder.resolve("data"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void allPoolsSyncCommitsToDiskAndEnforceForeignKeys() {
        for (var pool : new String[] {"writer", "readers", "answeringReaders"}) {
            var own = new JdbcTemplate(storage.context().getBean(pool, HikariDataSource.class));
            assertThat(own.queryForObject("PRAGMA journal_mode", String.class)).isEqualTo("wal");
            assertThat(own.queryForObject("PRAGMA synchronous", Integer.class)).isEqualTo(2);
            assertThat(own.queryForObject("PRAGMA foreign_keys", Integer.class)).isEqualTo(1);
            assertThat(own.queryForObject("PRAGMA busy_timeout", Integer.class)).isEqualTo(10_000);
        }
    }

    @Test
    void interactionThreadsCanReadWhileAllOtherReadConnectionsAreInUse() throws Exception {
        samples.save(Sample.named("read"));
        var others = storage.context().getBean("readers", HikariDataSource.class);
        var used = new ArrayList<Connection>();
        try {
            while (used.size() < others.getMaximumPoolSize()) {
                used.add(others.getConnection());
            }
            var found = new CompletableFuture<Boolean>();
            new InteractionThread(
                            () -> found.complete(samples.findByName("read").isPresent()), "answering")
                    .start();
            assertThat(found.get(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            for (var connection : used) {
                connection.close();
            }
        }
    }

    @Test
    void commitsDoNotWaitForTheDiskIfTheDatabaseUrlTurnsSyncOff() {
        try (var fast = OpenStorage.on(Databases.sqlite(folder))) {
            assertThat(fast.get(JdbcTemplate.class).queryForObject("PRAGMA synchronous", Integer.class))
                    .isZero();
        }
    }

    @Test
    void onlyReadOnlyTransactionsUseTheReadConnections() {
        var queryOnly = "PRAGMA query_only";
        assertThat(storage.readOnlyTransaction()
                        .<Integer>execute(status -> jdbc.queryForObject(queryOnly, Integer.class)))
                .isEqualTo(1);
        assertThat(storage.transaction().<Integer>execute(status -> jdbc.queryForObject(queryOnly, Integer.class)))
                .isZero();
        assertThat(jdbc.queryForObject(queryOnly, Integer.class)).isZero();
    }

    @Test
    void readersDoNotWaitForAWriter() {
        storage.transaction().executeWithoutResult(status -> {
            samples.save(Sample.named("not yet"));
            // Counts the rows in another thread, because the current thread would see its own uncommitted changes.
            assertThat(CompletableFuture.supplyAsync(samples::count).join()).isZero();
        });
        assertThat(samples.count()).isEqualTo(1);
    }

    @Test
    void aReadOnlyTransactionSeesTheSameStateUntilItsEnd() {
        storage.readOnlyTransaction().executeWithoutResult(status -> {
            assertThat(samples.count()).isZero();
            CompletableFuture.runAsync(() -> samples.save(Sample.named("meanwhile")))
                    .join();
            assertThat(samples.count()).isZero();
        });
        assertThat(samples.count()).isEqualTo(1);
    }

    @Test
    void writingInAReadOnlyTransactionFails() {
        assertThatThrownBy(() -> storage.readOnlyTransaction()
                        .executeWithoutResult(status -> samples.save(Sample.named("sneaked in"))))
                .isInstanceOf(DatabaseUnavailable.class);
        assertThat(samples.count()).isZero();
    }

    @Test
    void aLockHeldByAnotherProcessFailsOnlyOneTransaction() throws SQLException {
        jdbc.execute("PRAGMA busy_timeout = 50");
        try (var other = DriverManager.getConnection(database.url());
                var statement = other.createStatement()) {
            statement.execute("begin immediate");
            assertThatThrownBy(() -> samples.save(Sample.named("waiting"))).isInstanceOf(DatabaseUnavailable.class);
            assertThat(jdbc.queryForObject("PRAGMA busy_timeout", Integer.class))
                    .as("while it is locked, the next one fails at once")
                    .isEqualTo(100);
        }
        samples.save(Sample.named("through"));
        assertThat(jdbc.queryForObject("PRAGMA busy_timeout", Integer.class)).isEqualTo(10_000);
        assertThatThrownBy(() -> storage.transaction().executeWithoutResult(status -> {
                    samples.save(Sample.named("taken back"));
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(samples.findAllByOrderByName(Limit.unlimited()))
                .extracting(Sample::name)
                .containsExactly("through");
    }

    @Test
    void aFullDiskLosesNoDataThatWasStoredBefore() {
        var pages = jdbc.queryForObject("PRAGMA page_count", Integer.class);
        jdbc.queryForObject("PRAGMA max_page_count = " + (pages + 3), Integer.class);

        var stored = new ArrayList<String>();
        assertThatThrownBy(() -> {
                    for (var number = 0; number < 10_000; number++) {
                        stored.add(samples.save(Sample.named("sample " + number).withParts("a part"))
                                .id());
                    }
                })
                .isInstanceOf(DatabaseUnavailable.class);

        assertThat(stored).isNotEmpty();
        assertThat(samples.count()).isEqualTo(stored.size());
        assertThat(stored)
                .allSatisfy(id ->
                        assertThat(samples.findById(id).orElseThrow().parts()).hasSize(1));
        assertThat(jdbc.queryForObject("PRAGMA integrity_check", String.class)).isEqualTo("ok");

        jdbc.queryForObject("PRAGMA max_page_count = " + Integer.MAX_VALUE, Long.class);
        samples.save(Sample.named("there is room again"));
        assertThat(samples.count()).isEqualTo(stored.size() + 1);
    }

    @Test
    void storedRowsAreFoundWhenTheFileIsOpenedAgain() {
        samples.save(Sample.named("kept"));
        try (var next = SampleConfiguration.open(database, BESIDE)) {
            assertThat(next.get(Samples.class).findByName("kept")).isPresent();
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void closingThePoolsLogsNoWarning(CapturedOutput output) throws SQLException {
        try (var next = SampleConfiguration.open(database, BESIDE)) {
            var readers = next.context().getBean("readers", HikariDataSource.class);
            // The pool opens a second connection in a background thread. When the pool closes, that thread must end
            // without a warning.
            try (var first = readers.getConnection();
                    var second = readers.getConnection()) {
                assertThat(first).isNotSameAs(second);
            }
        }
        assertThat(output).doesNotContain("WARN");
    }
}
