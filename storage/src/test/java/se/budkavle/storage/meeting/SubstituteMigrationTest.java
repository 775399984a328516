package se.budkavle.storage.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.Databases;

/**
 * Tests, on SQLite and PostgreSQL, that a substitute can replace only one person at a meeting. Also tests the migration
 * of older rows that violate this rule.
 */
class SubstituteMigrationTest {

    @TempDir
    private static Path folder;

    static Stream<Database> databases() {
        return Stream.of(Databases.sqlite(folder), Databases.postgres());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theMigrationKeepsOnlyTheFirstMemberReplacedByTheSameSubstitute(Database database) {
        var source = new DriverManagerDataSource(database.url(), database.username(), database.password());
        Flyway.configure().dataSource(source).target("10").load().migrate();
        var jdbc = new JdbcTemplate(source);
        jdbc.execute("insert into area values ('miljo', 'Miljö', 'Miljö', 'M', 0, 0)");
        jdbc.execute("insert into network (id, title, area_id, kind, shows_missing, closed, version) "
                + "values ('rad', 'Rådet', 'miljo', 'POLITICAL', false, false, 0)");
        Stream.of("p1", "p2", "p3", "s1")
                .forEach(id -> jdbc.update("insert into person values (?, 'Ledamot', null, null, 0, 0)", id));
        jdbc.execute(
                "insert into meeting values ('m1', 'rad', null, null, 'Möte', 1, 2, 'DIGITAL', null, null, 0, null, null, null, 0, 0, 0)");
        attends(jdbc, "a1", "p1", "s1");
        attends(jdbc, "a2", "p2", "s1");
        attends(jdbc, "a3", "p3", null);
        Flyway.configure().dataSource(source).load().migrate();
        assertThat(jdbc.queryForList("select answer from attendance order by id", String.class))
                .containsExactly("SUBSTITUTE", "NO", "NO");
        assertThat(jdbc.queryForList("select substitute_id from attendance order by id", String.class))
                .containsExactly("s1", null, null);
        assertThatThrownBy(() -> jdbc.update("update attendance set substitute_id = 's1' where id = 'a3'"))
                .isInstanceOf(DataAccessException.class);
    }

    private static void attends(JdbcTemplate jdbc, String id, String person, String substitute) {
        jdbc.update(
                "insert into attendance values (?, 'm1', ?, ?, ?, null, ?, 0, 0)",
                id,
                person,
                substitute == null ? "NO" : "SUBSTITUTE",
                substitute,
                person);
    }
}
