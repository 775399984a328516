package se.budkavle.storage.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.Databases;

/** Tests the migration that copies recorded arrivals and departures, so that a person may have several of each. */
class AttendanceChangeMigrationTest {

    @Test
    void theMigrationKeepsRecordedArrivalsAndDeparturesOnSqlite(@TempDir Path folder) {
        isKept(Databases.sqlite(folder), "db/sqlite", "pragma foreign_keys = off");
    }

    @Test
    void theMigrationKeepsRecordedArrivalsAndDeparturesOnPostgres() {
        isKept(Databases.postgres(), "db/postgresql", "set session_replication_role = replica");
    }

    private static void isKept(Database database, String own, String withoutForeignKeys) {
        var source = new SingleConnectionDataSource(database.url(), database.username(), database.password(), true);
        try {
            var flyway = Flyway.configure().dataSource(source).locations("db/migration", own);
            flyway.target("57").load().migrate();
            var jdbc = new JdbcTemplate(source);
            jdbc.execute(withoutForeignKeys);
            change(jdbc, "one", "item 1", "kim", "CAME");
            change(jdbc, "two", "item 2", "kim", "LEFT");
            change(jdbc, "three", "item 1", "robin", "LEFT");
            var before = jdbc.queryForList("select * from attendance_change order by id");
            flyway.target("58").load().migrate();
            assertThat(jdbc.queryForList("select * from attendance_change order by id"))
                    .hasSize(3)
                    .isEqualTo(before);
            jdbc.execute(withoutForeignKeys);
            change(jdbc, "four", "item 3", "kim", "CAME");
            assertThatThrownBy(() -> change(jdbc, "five", "item 3", "kim", "CAME"))
                    .as("twice to the same item")
                    .isInstanceOf(DataAccessException.class);
        } finally {
            source.destroy();
        }
    }

    private static void change(JdbcTemplate jdbc, String id, String item, String person, String kind) {
        jdbc.update(
                "insert into attendance_change (id, meeting_id, item_id, person_id, kind, written_by, written_at, version)"
                        + " values (?, 'm', ?, ?, ?, 'writer', 1765353600000, 3)",
                id,
                item,
                person,
                kind);
    }
}
