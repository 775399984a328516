package se.budkavle.storage.jdbc;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.CannotCreateTransactionException;
import se.budkavle.storage.testing.CuttableConnection;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.Migrated;
import se.budkavle.storage.testing.OpenStorage;

/** Tests how long the bot waits for a PostgreSQL server that has become silent. */
class PostgresTimeoutsTest {

    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofSeconds(50);

    private final Database database = Migrated.postgres();
    private final int port =
            URI.create(database.url().substring("jdbc:".length())).getPort();
    private final CuttableConnection wire = new CuttableConnection(port);
    private final OpenStorage storage = OpenStorage.on(new Database(
            database.url().replace(":" + port + "/", ":" + wire.port() + "/"),
            database.username(),
            database.password()));
    private final JdbcTemplate jdbc = storage.get(JdbcTemplate.class);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() throws Exception {
        wire.mend();
        threads.shutdownNow();
        storage.close();
        wire.close();
    }

    @Test
    void onlyMigrationsHaveNoSocketTimeout() throws Exception {
        assertThat(longestWait(storage.get(HikariDataSource.class))).isEqualTo(ANSWER);
        assertThat(longestWait(storage.get(Flyway.class).getConfiguration().getDataSource()))
                .isZero();
    }

    @Test
    void aTransactionEndedByTheIdleTimeoutIsReportedAsAnUnavailableDatabase() {
        assertThat(catchThrowable(() -> storage.transaction().executeWithoutResult(any -> {
                    jdbc.execute("set local idle_in_transaction_session_timeout = 50");
                    var session = jdbc.queryForObject("select pg_backend_pid()", Integer.class);
                    await().until(() -> direct().queryForObject(
                                            "select count(*) from pg_stat_activity where pid = ?",
                                            Integer.class,
                                            session)
                            == 0);
                    jdbc.queryForList("select 1");
                })))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(jdbc.queryForObject("select 1", Integer.class)).isEqualTo(1);
    }

    @Test
    @Tag("waits")
    void aQueryOnACutConnectionFailsWithinTheTimeout() {
        assertThat(jdbc.queryForObject("select 1", Integer.class)).isEqualTo(1);
        var running = failing(() -> storage.transaction()
                .executeWithoutResult(any -> jdbc.queryForList("select 'in the test', pg_sleep(1)")));
        await().until(() -> direct().queryForObject(
                                "select count(*) from pg_stat_activity"
                                        + " where query like 'select ''in the test''%' and state = 'active'",
                                Integer.class)
                == 1);
        wire.cut();
        var later = List.of(
                running,
                failing(() -> storage.transaction().executeWithoutResult(any -> jdbc.queryForList("select 1"))),
                failing(() -> storage.readOnlyTransaction().executeWithoutResult(any -> jdbc.queryForList("select 1"))),
                failing(() -> jdbc.queryForList("select 1")));
        assertThat(later)
                .allSatisfy(one -> assertThat(one)
                        .succeedsWithin(LONGEST)
                        .isInstanceOfAny(
                                DataAccessResourceFailureException.class, CannotCreateTransactionException.class));
        wire.mend();
        await().atMost(LONGEST)
                .until(() -> storage.transaction().execute(any -> jdbc.queryForObject("select 1", Integer.class)) == 1);
    }

    /** Returns a connection to the server that does not pass the wire. */
    private JdbcTemplate direct() {
        return new JdbcTemplate(new DriverManagerDataSource(database.url(), database.username(), database.password()));
    }

    private CompletableFuture<Throwable> failing(ThrowingCallable statement) {
        return supplyAsync(() -> catchThrowable(statement), threads);
    }

    private static Duration longestWait(DataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            return Duration.ofMillis(connection.getNetworkTimeout());
        }
    }
}
