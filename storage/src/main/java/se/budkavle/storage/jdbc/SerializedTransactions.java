package se.budkavle.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A transaction manager for PostgreSQL that runs writing transactions one after another, as SQLite does by itself.
 *
 * <p>While a writing transaction runs, no other transaction can change the data that the writing transaction has read.
 * For example, no other transaction can open a status round at the same time. Each writing transaction holds an
 * advisory lock of the database from its beginning to its end. The advisory lock also works between several instances
 * of the bot. Read-only transactions do not acquire the advisory lock.
 */
class SerializedTransactions extends JdbcTransactionManager {

    private static final Logger log = LoggerFactory.getLogger(SerializedTransactions.class);
    /**
     * The key of the advisory lock in PostgreSQL: the ASCII codes of "budkavle". No other advisory lock in the database
     * may use this key.
     */
    private static final long LOCK = 0x6275646b61766c65L;
    /**
     * The maximum time that a transaction waits for the advisory lock, in milliseconds. An instance that freezes while
     * it waits for the lock may still get the lock. A frozen instance blocks the writes of other instances for at most
     * {@code WAITS_MILLIS} plus {@link #IDLE_MILLIS}.
     */
    private static final int WAITS_MILLIS = 6_000;
    /**
     * The maximum time that a transaction may be idle between two statements, in milliseconds. The database server ends
     * a transaction that is idle for longer, because its instance may be frozen and would block the writes of all other
     * instances.
     */
    private static final long IDLE_MILLIS = PostgresLeadership.LEASE.toMillis();

    SerializedTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (!definition.isReadOnly()) {
            try (var statement = connection.createStatement()) {
                statement.execute("set local lock_timeout = " + WAITS_MILLIS
                        + "; set local idle_in_transaction_session_timeout = " + IDLE_MILLIS
                        + "; select pg_advisory_xact_lock(" + LOCK + ")");
            }
        }
    }

    /**
     * Rolls the transaction back. Does nothing if the transaction's connection is closed, because the server rolls back
     * when a connection is closed. Without this check, the caller would get the exception of the failed rollback
     * instead of the original exception.
     */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (TransactionSystemException e) {
            if (!isConnectionClosed()) {
                throw e;
            }
            log.debug("The connection was closed before the transaction was rolled back", e);
        }
    }

    private boolean isConnectionClosed() {
        try {
            return TransactionSynchronizationManager.getResource(obtainDataSource()) instanceof ConnectionHolder held
                    && held.getConnection().isClosed();
        } catch (SQLException e) {
            throw translateException("Asking whether the connection is closed", e);
        }
    }
}
