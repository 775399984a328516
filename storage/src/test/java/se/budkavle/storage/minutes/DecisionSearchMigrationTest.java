package se.budkavle.storage.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.budkavle.storage.testing.Databases;

/** Tests the database migration that sorts SQLite's full-text index of decisions by year and number. */
class DecisionSearchMigrationTest {

    @Test
    void theMigrationSortsNumberedDecisionsInTheSearchIndexByYearAndNumber(@TempDir Path folder) {
        var database = Databases.sqlite(folder);
        var source = new DriverManagerDataSource(database.url(), database.username(), database.password());
        var flyway = Flyway.configure().dataSource(source).locations("db/migration", "db/sqlite");
        flyway.target("51").load().migrate();
        var jdbc = new JdbcTemplate(source);
        decision(jdbc, "newer", "energy", 2026, 2);
        decision(jdbc, "older", "energy", 2026, 1);
        decision(jdbc, "oldest", "energy", 2025, 90);
        decision(jdbc, "other", "climate", 2026, 1);
        decision(jdbc, "unsent", "energy", null, null);
        jdbc.update("insert into agenda_item (id, meeting_id, kind, title, minutes, purpose, state, created_at,"
                + " postponements, position, version)"
                + " values ('i', 'm', 'STANDING', 'Bredband', 5, 'DECISION', 'ACCEPTED', 0, 0, 0, 1)");
        jdbc.update("update decision set item_id = 'i' where id in ('older', 'unsent')");
        flyway.target("latest").load().migrate();
        assertThat(jdbc.queryForList(
                        "select r.decision_id from decision_search s join decision_search_row r on r.row = s.rowid"
                                + " where s.decision_search match 'vindkraft bredband'",
                        String.class))
                .containsExactly("older");
        decision(jdbc, "third", "climate", 2026, 2);
        jdbc.update("update decision set year = 2026, number = 3 where id = 'unsent'");
        assertThat(jdbc.queryForList(
                        "select r.decision_id from decision_search s join decision_search_row r on r.row = s.rowid"
                                + " where s.decision_search match 'vindkraft' order by s.rowid desc",
                        String.class))
                .containsExactly("unsent", "third", "newer", "older", "other", "oldest");
        jdbc.update("delete from decision where id in ('newer', 'oldest')");
        assertThat(jdbc.queryForObject("select count(*) from decision_search", Integer.class))
                .isEqualTo(4);
        assertThat(jdbc.queryForObject("select count(*) from decision_search_row", Integer.class))
                .isEqualTo(4);
    }

    private static void decision(
            JdbcTemplate jdbc, String id, String network, @Nullable Integer year, @Nullable Integer number) {
        jdbc.update(
                "insert into decision (id, network_id, meeting_id, text, year, number, written_by, written_at, version)"
                        + " values (?, ?, 'm', 'Om vindkraft', ?, ?, 'kim', 0, 1)",
                id,
                network,
                year,
                number);
    }
}
