package se.budkavle.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.health.UnusableDatabase;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.Databases;
import se.budkavle.storage.testing.OpenStorage;

/** Tests that an older version of the bot refuses to start on a database that a newer version has migrated. */
class NewerDatabaseTest {

    @Test
    void theRefusalOfANewerSqliteDatabaseNamesBothVersions(@TempDir Path folder) {
        assertRefused(Databases.sqlite(folder));
    }

    @Test
    void theRefusalOfANewerPostgresDatabaseNamesBothVersions() {
        assertRefused(Databases.postgres());
    }

    private static void assertRefused(Database database) {
        String known;
        try (var newer = OpenStorage.on(database)) {
            known = newer.get(Flyway.class).info().current().getVersion().toString();
            newer.get(JdbcTemplate.class).update("""
                            insert into flyway_schema_history (installed_rank, version, description, type, script,
                              checksum, installed_by, installed_on, execution_time, success)
                            select max(installed_rank) + 1, '999', 'later', 'SQL', 'V999__later.sql', 1, 'me',
                              max(installed_on), 1, ? from flyway_schema_history""", true);
        }
        var thrown = catchThrowable(() -> OpenStorage.on(database).close());
        assertThat(NestedExceptionUtils.getMostSpecificCause(thrown))
                .isInstanceOfSatisfying(UnusableDatabase.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo("database.newer");
                    assertThat(refusal.arguments()).containsExactly("999", known);
                });
    }
}
