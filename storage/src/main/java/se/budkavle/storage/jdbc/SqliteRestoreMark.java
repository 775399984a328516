package se.budkavle.storage.jdbc;

import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.health.RestoreMark;

/**
 * Marks an SQLite file as restored from a backup. The mark is {@code user_version}, a number in the file's header. The
 * mark is not stored in a table, because backups from older versions of the program would not have this table.
 */
record SqliteRestoreMark(JdbcTemplate jdbc) implements RestoreMark {

    private static final int RESTORED = 1;

    void set() {
        jdbc.execute("pragma user_version = " + RESTORED);
    }

    @Override
    public boolean isSet() {
        return Integer.valueOf(RESTORED).equals(jdbc.queryForObject("pragma user_version", Integer.class));
    }

    @Override
    public void clear() {
        jdbc.execute("pragma user_version = 0");
    }
}
