package se.budkavle.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.leader.Leadership;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.Migrated;
import se.budkavle.storage.testing.OpenStorage;

class PostgresLeadershipTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    private final Database database = Migrated.postgres();
    private final OpenStorage storage = OpenStorage.on(database);
    private final JdbcTemplate jdbc = storage.get(JdbcTemplate.class);
    private final PostgresLeadership one = instance(PostgresLeadership.LEASE);
    private final PostgresLeadership other = instance(PostgresLeadership.LEASE);

    @AfterEach
    void close() {
        one.close();
        other.close();
        storage.close();
    }

    @Test
    void onlyOneOfTwoInstancesLeadsUntilTheLeaderResigns() {
        assertThat(one.isLeader()).isFalse();
        assertThat(one.confirm()).isTrue();
        assertThat(other.confirm()).isFalse();
        assertThat(one.confirm()).isTrue();
        assertThat(List.of(one, other)).extracting(Leadership::isLeader).containsExactly(true, false);
        one.resign();
        assertThat(one.isLeader()).isFalse();
        assertThat(other.confirm()).isTrue();
        assertThat(one.confirm()).isFalse();
    }

    @Test
    void anotherInstanceLeadsAsSoonAsTheLeadersDatabaseSessionHasEnded() {
        one.confirm();
        endSessions();
        assertThat(other.confirm()).isTrue();
        // The first instance has lost the lock, but has not queried the database since then, so it still counts itself
        // as the leader.
        assertThat(one.isLeader()).isTrue();
        assertThat(one.take("1")).isFalse();
        assertThat(one.isLeader()).isFalse();
        assertThat(one.confirm()).isFalse();
        assertThat(other.take("1")).isTrue();
    }

    @Test
    void aLeaderWhoseDatabaseSessionEndedStaysTheLeaderIfNoOtherInstanceLeads() {
        one.confirm();
        endSessions();
        assertThat(one.confirm()).isTrue();
        assertThat(one.take("1")).isTrue();
    }

    @Test
    void aLeaderThatStopsConfirmingLosesTheLeadership() {
        try (var silent = instance(SHORT)) {
            assertThat(silent.confirm()).isTrue();
            await().atMost(Duration.ofSeconds(20)).until(other::confirm);
            assertThat(silent.isLeader()).isFalse();
            assertThat(silent.take("1")).isFalse();
        }
    }

    @Test
    void theOtherInstancesAreCounted() {
        assertThat(one.others()).isZero();
        one.confirm();
        assertThat(one.others()).isZero();
        other.confirm();
        assertThat(one.others()).isEqualTo(1);
    }

    @Test
    void anInteractionIsHandledOnlyOnceEvenIfTheLeaderChanges() {
        assertThat(one.take("1")).isFalse();
        one.confirm();
        assertThat(other.take("1")).isFalse();
        assertThat(one.take("1")).isTrue();
        assertThat(one.take("1")).isFalse();
        assertThat(one.take("2")).isTrue();
        one.resign();
        other.confirm();
        assertThat(other.take("1")).isFalse();
        assertThat(other.take("3")).isTrue();
    }

    @Test
    void idsOfHandledInteractionsAreDeletedAfterAnHour() {
        for (int minutes : new int[] {59, 61}) {
            jdbc.update(
                    "insert into taken_interaction values (?, extract(epoch from now()) * 1000 - ? * 60000)",
                    String.valueOf(minutes),
                    minutes);
        }
        one.confirm();
        assertThat(jdbc.queryForList("select id from taken_interaction", String.class))
                .containsExactly("59");
    }

    @Test
    void aTransactionHasAnIdleTimeoutOfEightSeconds() {
        var inTransaction = storage.transaction().execute(any -> idleTimeout());
        assertThat(inTransaction).isEqualTo("8s");
        assertThat(idleTimeout()).isEqualTo("0");
    }

    @Test
    void aFrozenInstanceBlocksWritesOfOtherInstancesForLessThanFifteenSeconds() {
        var longest = storage.transaction()
                .execute(any -> jdbc.queryForObject(
                        "select extract(epoch from current_setting('lock_timeout')::interval"
                                + " + current_setting('idle_in_transaction_session_timeout')::interval)",
                        Integer.class));
        assertThat(longest).isEqualTo(14);
    }

    @Test
    void anInstanceOnPostgresDoesNotLeadBeforeAskingForTheLeadership() {
        assertThat(storage.get(Leadership.class).isLeader()).isFalse();
        assertThat(storage.get(Leadership.class).confirm()).isTrue();
    }

    private String idleTimeout() {
        return jdbc.queryForObject("show idle_in_transaction_session_timeout", String.class);
    }

    private PostgresLeadership instance(Duration lease) {
        return new PostgresLeadership(database.url(), database.username(), database.password(), lease);
    }

    private void endSessions() {
        jdbc.queryForList(
                "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = current_database()"
                        + " and application_name = 'budkavle-leader'");
    }
}
