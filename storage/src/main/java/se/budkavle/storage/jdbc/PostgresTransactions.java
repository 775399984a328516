package se.budkavle.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Runs writing transactions one after another on PostgreSQL, as on SQLite.
 *
 * <p>What a transaction reads therefore cannot change before it commits, for example that no round is open or that a
 * seat is free. It uses an advisory lock of the database, which works between several instances and is released at the
 * end of the transaction. Read-only transactions take no lock.
 */
class PostgresTransactions extends JdbcTransactionManager {

    /** The key of the advisory lock, which nothing else in the database may use; the ASCII codes of "budkavle". */
    private static final long LOCK = 0x6275646b61766c65L;
    /** A transaction waits this many milliseconds for the lock, as long as a transaction on SQLite. */
    private static final int WAITS_MILLIS = SqliteConnections.BUSY_MILLIS;

    PostgresTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (!definition.isReadOnly()) {
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "set local lock_timeout = " + WAITS_MILLIS + "; select pg_advisory_xact_lock(" + LOCK + ")");
            }
        }
    }
}
