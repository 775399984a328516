package se.budkavle.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.Databases;
import se.budkavle.storage.testing.OpenStorage;

/** Tests that the databases of released versions are migrated to the current version without losing a row. */
class ReleasedDatabaseTest {

    private static final String HISTORY = "flyway_schema_history";

    @ParameterizedTest
    @ValueSource(strings = "0.1.0")
    void anSqliteDatabaseOfEachReleasedVersionIsMigratedWithoutLosingRows(String version, @TempDir Path folder) {
        assertMigrated(version, Databases.sqlite(folder), Databases.sqlite(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = "0.1.0")
    void aPostgresDatabaseOfEachReleasedVersionIsMigratedWithoutLosingRows(String version) {
        assertMigrated(version, Databases.postgres(), Databases.postgres());
    }

    private static void assertMigrated(String version, Database released, Database empty) {
        var source = new DriverManagerDataSource(released.url(), released.username(), released.password());
        new ResourceDatabasePopulator(new ClassPathResource("released/" + version + ".sql")).execute(source);
        var before = rows(new JdbcTemplate(source));
        assertThat(before.values()).allMatch(number -> number > 0);
        try (var migrated = OpenStorage.on(released);
                var fresh = OpenStorage.on(empty)) {
            var flyway = migrated.get(Flyway.class);
            flyway.validate();
            assertThat(flyway.info().pending()).isEmpty();
            var jdbc = migrated.get(JdbcTemplate.class);
            var after = rows(jdbc);
            before.remove(HISTORY);
            assertThat(after).containsAllEntriesOf(before);
            assertThat(columns(jdbc)).isEqualTo(columns(fresh.get(JdbcTemplate.class)));
        }
    }

    private static Map<String, Long> rows(JdbcTemplate jdbc) {
        var rows = new TreeMap<String, Long>();
        tables(jdbc)
                .forEach(table ->
                        rows.put(table, jdbc.queryForObject("select count(*) from \"" + table + "\"", Long.class)));
        return rows;
    }

    /**
     * Returns the column names of each table. Omits Flyway's own table, because its columns differ between versions of
     * Flyway.
     */
    private static Map<String, List<String>> columns(JdbcTemplate jdbc) {
        var columns = new TreeMap<String, List<String>>();
        tables(jdbc)
                .filter(table -> !table.equals(HISTORY))
                .forEach(table ->
                        columns.put(table, jdbc.query("select * from \"" + table + "\" where 1 = 0", found -> {
                            var metadata = found.getMetaData();
                            var names = new ArrayList<String>();
                            for (int column = 1; column <= metadata.getColumnCount(); column++) {
                                names.add(metadata.getColumnName(column));
                            }
                            return names;
                        })));
        return columns;
    }

    private static Stream<String> tables(JdbcTemplate jdbc) {
        boolean sqlite = jdbc.execute((ConnectionCallback<Boolean>)
                connection -> connection.getMetaData().getURL().startsWith("jdbc:sqlite:"));
        return jdbc
                .queryForList(
                        sqlite
                                ? "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
                                : "select tablename from pg_tables where schemaname = 'public'",
                        String.class)
                .stream();
    }
}
