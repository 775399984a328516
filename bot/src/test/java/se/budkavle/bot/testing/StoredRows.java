package se.budkavle.bot.testing;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads all rows of a SQLite database, so that a test can compare the contents before and after an action. */
public final class StoredRows {

    private StoredRows() {}

    /** Returns the rows of each table by table name; each row is one text of its column values. */
    public static Map<String, Set<String>> of(Workplace work) {
        var jdbc = work.get(JdbcTemplate.class);
        var all = new TreeMap<String, Set<String>>();
        jdbc.queryForList(
                        "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
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
