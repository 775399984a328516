package se.budkavle.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.health.UnusableDatabase;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.OpenStorage;

/**
 * Tests that a database with data is backed up before its migration. If the backup fails, the database is not migrated.
 */
class BackupBeforeUpgradeTest {

    private static final String OLDER = "spring.flyway.target=36";

    @TempDir
    private Path folder;

    @Test
    void anExistingDatabaseIsBackedUpOnceBeforeAnUpgrade() throws Exception {
        OpenStorage.on(database(), OLDER).close();
        assertThat(folder.resolve("backups")).doesNotExist();
        OpenStorage.on(database()).close();
        OpenStorage.on(database()).close();
        var made = backups();
        assertThat(made).hasSize(1);
        assertThat(made.get(0).getFileName().toString()).matches("association-\\d{8}T\\d{6}Z-upgrade\\.db");
        assertThat(version(SqliteCopy.of(made.get(0)).jdbc())).isEqualTo("36");
    }

    @Test
    void theDatabaseIsNotMigratedIfTheBackupFails() throws Exception {
        OpenStorage.on(database(), OLDER).close();
        var inTheWay = Files.createFile(folder.resolve("backups"));
        var thrown = catchThrowable(() -> OpenStorage.on(database()).close());
        assertThat(NestedExceptionUtils.getMostSpecificCause(thrown))
                .isInstanceOfSatisfying(UnusableDatabase.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo("database.no-backup");
                    assertThat(refusal.arguments()).containsExactly(file().toString(), inTheWay.toString());
                });
        assertThat(version(SqliteCopy.of(file()).jdbc())).isEqualTo("36");
    }

    private static String version(JdbcTemplate jdbc) {
        return jdbc.queryForObject(
                "select version from flyway_schema_history order by installed_rank desc limit 1", String.class);
    }

    private List<Path> backups() throws IOException {
        try (var files = Files.list(folder.resolve("backups"))) {
            return files.filter(file -> file.toString().endsWith(".db")).toList();
        }
    }

    private Database database() {
        return new Database("jdbc:sqlite:" + file() + "?synchronous=OFF", null, null);
    }

    private Path file() {
        return folder.resolve("association.db");
    }
}
