package se.budkavle.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** Opens single connections to an SQLite file, with the settings that all of them share. */
class SqliteConnections extends AbstractDriverBasedDataSource {

    /** How long a connection waits for another process that writes, a backup for instance. */
    static final int BUSY_MILLIS = 10_000;

    private final String begin;

    SqliteConnections(String url, String begin) {
        this.begin = begin;
        setUrl(url);
        setConnectionProperties(settings().toProperties());
    }

    private static SQLiteConfig settings() {
        var settings = new SQLiteConfig();
        settings.setJournalMode(JournalMode.WAL);
        // FULL: a commit is on the disk before anyone is told that it is stored.
        settings.setSynchronous(SynchronousMode.FULL);
        settings.enforceForeignKeys(true);
        settings.setBusyTimeout(BUSY_MILLIS);
        return settings;
    }

    /** There is no login to wait for; the pool would log that it cannot be set. */
    @Override
    public void setLoginTimeout(int seconds) { }

    @Override
    protected Connection getConnectionFromDriver(Properties properties) throws SQLException {
        return SqliteTransaction.around(JDBC.createConnection(getUrl(), properties), begin);
    }
}
