package se.budkavle.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * Opens connections to an SQLite file, all with the same settings: write-ahead log, foreign keys and a timeout for
 * locks.
 */
class SqliteConnections extends AbstractDriverBasedDataSource {

    /** How long a connection waits for SQLite's file lock while another connection writes, in milliseconds. */
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
        // Tests use a JDBC URL that contains synchronous=OFF. If this code set a value for "synchronous" too, the
        // driver would ignore the value in the URL.
        if (!url.contains("synchronous=")) {
            // With FULL, SQLite writes each commit to the disk before it returns, so that no committed data is lost in
            // a power failure.
            settings.setSynchronous(SynchronousMode.FULL);
        }
        settings.enforceForeignKeys(true);
        settings.setBusyTimeout(BUSY_MILLIS);
        return settings;
    }

    /**
     * Does nothing, because SQLite has no login. The inherited method would throw an exception, and the connection pool
     * would log a warning.
     */
    @Override
    public void setLoginTimeout(int seconds) {}

    /**
     * Returns the timeout in seconds for which a closing connection pool waits for a connection that is being opened.
     */
    @Override
    public int getLoginTimeout() {
        return CLOSE_SECONDS;
    }

    @Override
    protected Connection getConnectionFromDriver(Properties properties) throws SQLException {
        return SqliteTransactionProxy.around(JDBC.createConnection(getUrl(), properties), begin);
    }
}
