package se.budkavle.storage.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import se.budkavle.storage.backup.BackupFailure;
import se.budkavle.storage.health.UnusableDatabase;

/** A read-only copy of an SQLite file, with checks for damage and completeness. */
record SqliteCopy(Path path, JdbcTemplate jdbc) {

    static SqliteCopy of(Path path) {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        var source = new SQLiteDataSource(config);
        source.setUrl(SqliteFile.PREFIX + path);
        var jdbc = new JdbcTemplate(source);
        jdbc.setExceptionTranslator(new SqliteExceptionTranslator());
        return new SqliteCopy(path, jdbc);
    }

    /**
     * Throws {@link BackupFailure} if SQLite's integrity check finds damage, or if a table does not have the expected
     * number of rows.
     */
    void refuseUnlessSound(Map<String, Long> expected) {
        refuseIfDamaged();
        var rows = RowCounts.of(jdbc);
        if (!rows.equals(expected)) {
            throw new BackupFailure("The copy " + path + " has the rows " + rows + " instead of " + expected);
        }
    }

    /**
     * Throws {@link BackupFailure} if the copy is damaged, is not a database of this bot, or differs from its recorded
     * contents. Throws {@link UnusableDatabase} if a newer version of the program has migrated the copy.
     *
     * @param written the checksum and row counts recorded when the backup was made; empty if none were recorded
     */
    void refuseUnlessComplete(Optional<BackupContents> written) {
        refuseIfDamaged();
        if (!RowCounts.of(jdbc).containsKey("flyway_schema_history")) {
            throw new BackupFailure("The copy " + path + " is no database of this bot");
        }
        var flyway = MigrationLocations.with(MigrationLocations.SQLITE, Flyway.configure())
                .dataSource(jdbc.getDataSource())
                .ignoreMigrationPatterns("*:pending")
                .load();
        CheckedMigration.refuseNewer(flyway.info().all());
        try {
            flyway.validate();
        } catch (FlywayException e) {
            throw new BackupFailure("The copy " + path + " does not fit this program's migrations", e);
        }
        written.ifPresent(contents -> {
            refuseUnlessSound(contents.rows());
            refuseUnlessChecksumIs(contents.checksum());
        });
    }

    private void refuseUnlessChecksumIs(String expected) {
        try {
            if (!BackupContents.checksumOf(path).equals(expected)) {
                throw new BackupFailure("The copy " + path + " has another checksum than when it was made");
            }
        } catch (IOException e) {
            throw new BackupFailure("The copy " + path + " cannot be read", e);
        }
    }

    void refuseIfDamaged() {
        try {
            var found = jdbc.queryForObject("pragma integrity_check(1)", String.class);
            if (!"ok".equals(found)) {
                throw new BackupFailure("The copy " + path + " is damaged: " + found);
            }
        } catch (DataAccessException e) {
            throw new BackupFailure("The copy " + path + " cannot be read", e);
        }
    }
}
