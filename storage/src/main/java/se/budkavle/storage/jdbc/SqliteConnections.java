package se.budkavle.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** Opens connections to an SQLite file with the settings that all of them share. */
class SqliteConnections extends AbstractDriverBasedDataSource {

    /** How long a connection waits for another process that writes to the file, for example a backup. */
    static final int BUSY_MILLIS = 10_000;

    private static final int CLOSE_SECONDS = 5;

    private final String begin;

    SqliteConnections(String url, String begin) {
        this.begin = begin;
        setUrl(url);
        setConnectionProperties(settings().toProperties());
    }

    private static SQLiteConfig settings() {
        var settings = new SQLiteConfig();
        settings.setJournalMode(JournalMode.WAL);
        // FULL: SQLite writes a commit to the disk before it returns.
        settings.setSynchronous(SynchronousMode.FULL);
        settings.enforceForeignKeys(true);
        settings.setBusyTimeout(BUSY_MILLIS);
        return settings;
    }

    /** Does nothing, because SQLite has no login; without this method the pool would log a warning. */
    @Override
    public void setLoginTimeout(int seconds) {}

    /** When the pool closes, it waits this long for a connection that is being opened. */
    @Override
    public int getLoginTimeout() {
        return CLOSE_SECONDS;
    }

    @Override
    protected Connection getConnectionFromDriver(Properties properties) throws SQLException {
        return SqliteTransaction.around(JDBC.createConnection(getUrl(), properties), begin);
    }
}
