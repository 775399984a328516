package se.budkavle.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** Opens connections to an SQLite file; all connections get the same settings. */
class SqliteConnections extends AbstractDriverBasedDataSource {

    /**
     * How long a connection waits for another process that is writing to the SQLite file, for example a backup, in
     * milliseconds.
     */
    static final int BUSY_MILLIS = 10_000;

    private static final int CLOSE_SECONDS = 5;

    private final String begin;

    SqliteConnections(String url, String begin) {
        this.begin = begin;
        setUrl(url);
        setConnectionProperties(settings(url).toProperties());
    }

    private static SQLiteConfig settings(String url) {
        var settings = new SQLiteConfig();
        settings.setJournalMode(JournalMode.WAL);
        // Tests turn synchronous off in the address, which the driver ignores if the setting is made here too.
        if (!url.contains("synchronous=")) {
            // FULL makes SQLite write a commit to the disk before it returns, so that no committed data is lost in a
            // power failure.
            settings.setSynchronous(SynchronousMode.FULL);
        }
        settings.enforceForeignKeys(true);
        settings.setBusyTimeout(BUSY_MILLIS);
        return settings;
    }

    /**
     * Does nothing, because SQLite has no login. If this method were not overridden, it would throw an exception, and
     * the connection pool would log a warning.
     */
    @Override
    public void setLoginTimeout(int seconds) {}

    /**
     * Returns a timeout in seconds. When the connection pool is closed while a connection is still being opened, the
     * pool waits this long for that connection.
     */
    @Override
    public int getLoginTimeout() {
        return CLOSE_SECONDS;
    }

    @Override
    protected Connection getConnectionFromDriver(Properties properties) throws SQLException {
        return SqliteTransaction.around(JDBC.createConnection(getUrl(), properties), begin);
    }
}
