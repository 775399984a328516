package se.budkavle.storage.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.Databases;
import se.budkavle.storage.testing.OpenStorage;

/**
 * Tests the database migration that declines all but one of a person's undecided requests for membership in a network.
 */
class MembershipRequestMigrationTest {

    @Test
    void theMigrationLeavesOneUndecidedRequestPerPersonAndNetworkOnSqlite(@TempDir Path folder) {
        theMigrationKeepsTheFirstOfSeveralRequests(Databases.sqlite(folder));
    }

    @Test
    void theMigrationLeavesOneUndecidedRequestPerPersonAndNetworkOnPostgres() {
        theMigrationKeepsTheFirstOfSeveralRequests(Databases.postgres());
    }

    private static void theMigrationKeepsTheFirstOfSeveralRequests(Database database) {
        try (var before = OpenStorage.on(database, "spring.flyway.target=10")) {
            var jdbc = before.get(JdbcTemplate.class);
            jdbc.update("insert into area values ('a', 'A', 'A', 'A', 0, 1)");
            jdbc.update(
                    "insert into network (id, title, area_id, kind, shows_missing, closed, version)"
                            + " values ('n', 'N', 'a', 'MIXED', ?, ?, 1)",
                    false,
                    false);
            jdbc.update("insert into person (id, name, created_at, version) values ('p', 'P', 0, 1)");
            for (var id : new String[] {"m2", "m1", "m3"}) {
                request(jdbc, id, "MEMBER");
            }
        }
        try (var now = OpenStorage.on(database)) {
            var jdbc = now.get(JdbcTemplate.class);
            assertThat(jdbc.queryForList("select id from membership where state = 'REQUESTED'", String.class))
                    .containsExactly("m1");
            assertThatThrownBy(() -> request(jdbc, "m4", "SUBSTITUTE")).isInstanceOf(DuplicateKeyException.class);
            jdbc.update("update membership set state = 'CONFIRMED' where id = 'm1'");
            request(jdbc, "m5", "SUBSTITUTE");
        }
    }

    private static void request(JdbcTemplate jdbc, String id, String role) {
        jdbc.update(
                "insert into membership (id, network_id, person_id, role, faction, since, state, created_at, version)"
                        + " values (?, 'n', 'p', ?, 'NONE', '2026-01-01', 'REQUESTED', 0, 1)",
                id,
                role);
    }
}
