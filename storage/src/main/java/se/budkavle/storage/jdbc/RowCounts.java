package se.budkavle.storage.jdbc;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the rows of each table of an SQLite database. */
final class RowCounts {

    private RowCounts() {}

    /** Returns the number of rows of each table, sorted by table name. */
    static Map<String, Long> of(JdbcTemplate jdbc) {
        var rows = new TreeMap<String, Long>();
        for (var table : jdbc.queryForList(
                "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'",
                String.class)) {
            rows.put(table, jdbc.queryForObject("select count(*) from \"" + table + "\"", Long.class));
        }
        return rows;
    }
}
