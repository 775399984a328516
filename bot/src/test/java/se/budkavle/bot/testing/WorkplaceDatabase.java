package se.budkavle.bot.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.Databases;

/**
 * The kinds of database that a {@link Workplace} (the bot in tests) can use. All tests in a JVM share one database of
 * each kind; each test first resets it.
 */
enum WorkplaceDatabase {
    SQLITE(WorkplaceDatabase::file, "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"),
    POSTGRES(Databases::postgres, "select tablename from pg_tables where schemaname = 'public'");

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
     * Deletes all rows of every table and stores the rows that each test begins with; must be called in a transaction.
     *
     * @param settle stores these rows at the first call, which keeps copies of them; later calls copy the rows back,
     *     because that is much faster
     */
    void reset(JdbcTemplate jdbc, Runnable settle) {
        if (this == POSTGRES) {
            // Deletes rows, because that is much faster here than TRUNCATE. In PostgreSQL's session role "replica",
            // foreign keys are not checked.
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

    /** Copies all rows into tables of their own and returns the SQL statements that copy them back. */
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

    /** Returns the number of rows in each table, by table name. */
    Map<String, Long> rows(JdbcTemplate jdbc) {
        return names(jdbc).stream()
                .collect(Collectors.toMap(
                        name -> name, name -> jdbc.queryForObject("select count(*) from \"" + name + '"', Long.class)));
    }

    /** Returns the rows of each table as sorted texts, by table name. */
    Map<String, List<String>> contents(JdbcTemplate jdbc) {
        return names(jdbc).stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> jdbc
                                .query("select * from \"" + name + '"', (row, number) -> {
                                    var text = new StringBuilder();
                                    for (int column = 1;
                                            column <= row.getMetaData().getColumnCount();
                                            column++) {
                                        var value = row.getObject(column);
                                        text.append(value instanceof byte[] bytes ? Arrays.hashCode(bytes) : value)
                                                .append('|');
                                    }
                                    return text.toString();
                                })
                                .stream()
                                .sorted()
                                .toList()));
    }

    private List<String> names(JdbcTemplate jdbc) {
        return jdbc.queryForList(tables, String.class).stream()
                .filter(name -> !name.startsWith("flyway_") && !name.startsWith(KEPT))
                .toList();
    }

    private static Database file() {
        try {
            var folder = Files.createTempDirectory("workplace");
            // The folder is registered before its files. Java deletes registered files in reverse order, so the folder
            // is deleted last, when it is empty.
            folder.toFile().deleteOnExit();
            var database = Databases.sqlite(folder);
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
