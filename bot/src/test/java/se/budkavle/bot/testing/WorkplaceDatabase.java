package se.budkavle.bot.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.Migrated;

/**
 * The database systems on which a {@link Workplace} (the bot in tests) can run. All tests in a JVM share one database
 * per system, and each test resets it at the start.
 */
enum WorkplaceDatabase {
    SQLITE(
            WorkplaceDatabase::file,
            "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'"),
    POSTGRES(Migrated::postgres, "select tablename from pg_tables where schemaname = 'public'");

    private static final String KEPT = "kept_";

    private final Supplier<Database> opening;
    private final String tables;
    private Database opened;
    private String reset;

    WorkplaceDatabase(Supplier<Database> opening, String tables) {
        this.opening = opening;
        this.tables = tables;
    }

    /** Returns the database; creates it at the first call. */
    synchronized Database opened() {
        if (opened == null) {
            opened = opening.get();
        }
        return opened;
    }

    /**
     * Resets the database: deletes all rows and stores the rows with which each test starts. The caller must have begun
     * a transaction.
     *
     * @param settle a callback that inserts these rows at the first call. Later calls restore the rows from copies,
     *     because that is much faster.
     */
    void reset(JdbcTemplate jdbc, Runnable settle) {
        if (this == POSTGRES) {
            // Disables the check of foreign keys for this transaction, so that rows can be deleted in any order. DELETE
            // is much faster here than TRUNCATE.
            jdbc.execute("set local session_replication_role = replica");
        } else {
            jdbc.execute("pragma defer_foreign_keys = on");
        }
        if (reset == null) {
            var empty = String.join(
                    ";",
                    names(jdbc).stream()
                            .map(name -> "delete from \"" + name + '"')
                            .toList());
            jdbc.update(empty);
            settle.run();
            reset = empty + ";" + keep(jdbc);
        } else {
            jdbc.update(reset);
        }
    }

    /**
     * Copies the rows of every table into a backup table. Returns the SQL statements that restore the rows from the
     * backup tables.
     */
    private String keep(JdbcTemplate jdbc) {
        var statements = new ArrayList<String>();
        rows(jdbc).forEach((name, number) -> {
            if (number > 0) {
                jdbc.execute("create table " + KEPT + name + " as select * from \"" + name + '"');
                statements.add("insert into \"" + name + "\" select * from " + KEPT + name);
            }
        });
        return String.join(";", statements);
    }

    /** Returns a map from each table's name to the number of its rows. */
    Map<String, Long> rows(JdbcTemplate jdbc) {
        // One statement for all tables, because tests count the rows hundreds of times.
        var counts = names(jdbc).stream()
                .map(name -> "select '" + name + "' as name, count(*) as number from \"" + name + '"')
                .collect(Collectors.joining(" union all "));
        var rows = new HashMap<String, Long>();
        jdbc.query(counts, row -> {
            rows.put(row.getString("name"), row.getLong("number"));
        });
        return rows;
    }

    /**
     * Returns a map from each table's name to the table's rows. Each row is a text of its column values, and the rows
     * are sorted.
     */
    Map<String, List<String>> contents(JdbcTemplate jdbc) {
        var contents = new HashMap<String, List<String>>();
        rows(jdbc).forEach((name, number) -> contents.put(name, number == 0 ? List.of() : contents(jdbc, name)));
        return contents;
    }

    private static List<String> contents(JdbcTemplate jdbc, String table) {
        return jdbc
                .query("select * from \"" + table + '"', (row, number) -> {
                    var text = new StringBuilder();
                    int columns = row.getMetaData().getColumnCount();
                    for (int column = 1; column <= columns; column++) {
                        var value = row.getObject(column);
                        text.append(value instanceof byte[] bytes ? Arrays.hashCode(bytes) : value)
                                .append('|');
                    }
                    return text.toString();
                })
                .stream()
                .sorted()
                .toList();
    }

    private List<String> names(JdbcTemplate jdbc) {
        return jdbc.queryForList(tables, String.class).stream()
                .filter(name -> !name.startsWith("flyway_") && !name.startsWith(KEPT))
                .toList();
    }

    private static Database file() {
        try {
            var folder = Files.createTempDirectory("workplace");
            // Registers the folder before its files. Java deletes registered files in reverse order, so that the folder
            // is deleted last, when it is empty.
            folder.toFile().deleteOnExit();
            var database = Migrated.sqlite(folder);
            var file = database.url().replaceFirst("jdbc:sqlite:", "").replaceFirst("\\?.*", "");
            for (var ending : new String[] {"", "-shm", "-wal"}) {
                new File(file + ending).deleteOnExit();
            }
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("No place for a database", e);
        }
    }
}
