package se.budkavle.bot.testing;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads all rows of the test's SQLite database. A test compares the rows before and after an action, to find out
 * whether the action has stored anything.
 */
public final class StoredRows {

    private StoredRows() {}

    /**
     * Returns a map from each table's name to the table's rows. Each row is a text of its column values, separated by
     * vertical bars.
     */
    public static Map<String, Set<String>> of(Workplace work) {
        var jdbc = work.get(JdbcTemplate.class);
        var all = new TreeMap<String, Set<String>>();
        work.rows().forEach((table, number) -> all.put(table, number == 0 ? Set.of() : rows(jdbc, table)));
        return all;
    }

    /**
     * Returns how many rows have been inserted, changed and deleted since the bot's only writing connection was opened.
     * If two calls return the same number, nothing was written in between, so a test need not compare all rows. Changes
     * that were rolled back count too.
     */
    public static long written(Workplace work) {
        return work.get(JdbcTemplate.class).queryForObject("select total_changes()", Long.class);
    }

    private static Set<String> rows(JdbcTemplate jdbc, String table) {
        return Set.copyOf(jdbc.query("select * from \"" + table + "\"", (row, number) -> {
            var text = new StringBuilder();
            int columns = row.getMetaData().getColumnCount();
            for (int column = 1; column <= columns; column++) {
                text.append(row.getString(column)).append('|');
            }
            return text.toString();
        }));
    }
}
