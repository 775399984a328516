package se.budkavle.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.Databases;

/**
 * Tests the database migration that cleans the details of older audit log records: it removes texts that people wrote,
 * and Discord accounts.
 */
class AuditMigrationTest {

    @TempDir
    private static Path folder;

    static Stream<Database> databases() {
        return Stream.of(Databases.sqlite(folder), Databases.postgres());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theMigrationRemovesTextsAndAccountsFromOldAuditEntries(Database database) {
        var source = new DriverManagerDataSource(database.url(), database.username(), database.password());
        Flyway.configure().dataSource(source).target("10").load().migrate();
        var jdbc = new JdbcTemplate(source);
        jdbc.execute("insert into person values ('p1', 'Ledamot', null, '9004', 0, 0)");
        entry(jdbc, "a", "meeting.cancel", "m1", "Sjuk igen");
        entry(jdbc, "b", "round.open", "r1", "T1 2026, 2 questions");
        entry(jdbc, "c", "round.close", "r1", "T1 2026");
        entry(jdbc, "d", "setup.give", "n1", "9004");
        entry(jdbc, "e", "setup.take", "n1", "9999");
        entry(jdbc, "f", "meeting.move", "m1", "kept");
        Flyway.configure().dataSource(source).load().migrate();
        assertThat(jdbc.queryForList("select detail from audit_entry order by id", String.class))
                .containsExactly(null, "0 questions", null, "p1", null, "kept");
    }

    private static void entry(JdbcTemplate jdbc, String id, String action, String subject, String detail) {
        jdbc.update("insert into audit_entry values (?, 0, null, ?, ?, ?, 0)", id, action, subject, detail);
    }
}
