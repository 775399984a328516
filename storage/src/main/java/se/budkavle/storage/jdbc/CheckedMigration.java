package se.budkavle.storage.jdbc;

import java.util.Arrays;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.health.UnusableDatabase;

/**
 * Runs Flyway's migrations. If an earlier migration is recorded and a migration is pending, makes a backup first.
 * Throws {@link UnusableDatabase} if the database is damaged, or if a newer version of the program has already migrated
 * it.
 *
 * @param damageCheck a function that checks the database and throws {@link UnusableDatabase} if it is damaged
 * @param backup a function that makes the backup; it throws {@link UnusableDatabase} if the backup fails
 */
record CheckedMigration(Consumer<JdbcTemplate> damageCheck, Runnable backup) implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        damageCheck.accept(new JdbcTemplate(flyway.getConfiguration().getDataSource()));
        var info = flyway.info();
        refuseNewer(info.all());
        if (info.current() != null && info.pending().length > 0) {
            backup.run();
        }
        flyway.migrate();
    }

    static void refuseNewer(MigrationInfo[] migrations) {
        Arrays.stream(migrations)
                .filter(one -> one.getState() == MigrationState.FUTURE_SUCCESS
                        || one.getState() == MigrationState.FUTURE_FAILED)
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .ifPresent(newest -> {
                    throw new UnusableDatabase("database.newer", newest.toString(), known(migrations));
                });
    }

    /** Returns the version of the newest migration that this program contains. */
    private static String known(MigrationInfo[] migrations) {
        return Arrays.stream(migrations)
                .filter(one -> one.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .map(MigrationVersion::toString)
                .orElse("0");
    }
}
