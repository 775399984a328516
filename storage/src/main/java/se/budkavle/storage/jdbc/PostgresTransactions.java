package se.budkavle.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Lets transactions that write follow one another on PostgreSQL, as they do on SQLite.
 *
 * <p>What a transaction has looked up therefore still holds when it stores: that no round is open, that a seat is free, that
 * there is another administrator. The lock is the database's own, so that it holds between several instances too, and ends
 * with the transaction. Those that only read wait for nobody.
 */
class PostgresTransactions extends JdbcTransactionManager {

    /** Any number does, as long as nothing else in this database takes the same; this one spells "budkavle". */
    private static final long LOCK = 0x6275646b61766c65L;
    /** As long as on SQLite. */
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
                statement.execute("set local lock_timeout = " + WAITS_MILLIS
                        + "; select pg_advisory_xact_lock(" + LOCK + ")");
            }
        }
    }
}
