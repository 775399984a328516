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
        jdbc.queryForList(
                        "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'",
                        String.class)
                .forEach(table ->
                        all.put(table, Set.copyOf(jdbc.query("select * from \"" + table + "\"", (row, number) -> {
                            var text = new StringBuilder();
                            int columns = row.getMetaData().getColumnCount();
                            for (int column = 1; column <= columns; column++) {
                                text.append(row.getString(column)).append('|');
                            }
                            return text.toString();
                        }))));
        return all;
    }
}
