package se.budkavle.storage.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A proxy of an SQLite connection. The proxy begins and ends transactions without the driver's own code, so that the
 * connection stays usable after a failure.
 *
 * <p>The class works around three faults of the SQLite driver:
 *
 * <ul>
 *   <li>If a transaction cannot begin because SQLite is busy, the driver behaves as if the transaction had begun. If
 *       the driver only pretends that a transaction has begun, SQLite commits each statement of the transaction
 *       separately.
 *   <li>If SQLite has rolled back by itself, for example because the disk is full, the driver's rollback fails and
 *       hides the cause.
 *   <li>During a commit, the SQLite driver also begins the next transaction. If the next transaction cannot begin, the
 *       driver reports the successful commit as failed.
 * </ul>
 */
class SqliteTransactionProxy implements InvocationHandler {

    /**
     * How long a transaction waits for SQLite's write lock, in milliseconds, if the previous transaction did not get
     * the lock. Because of this short wait, a user immediately gets the message that the file is locked, and does not
     * wait for the only writing connection.
     */
    private static final int LOCKED_MILLIS = 100;

    private final SQLiteConnection connection;
    private final String begin;
    private boolean wanted;
    private boolean begun;
    /** True if the latest transaction could not begin, because another program held the lock. */
    private boolean locked;

    private SqliteTransactionProxy(SQLiteConnection connection, String begin) {
        this.connection = connection;
        this.begin = begin;
    }

    /**
     * Returns a proxy that begins and ends the transactions of the connection.
     *
     * @param begin the SQL statement that begins a transaction
     */
    static Connection around(SQLiteConnection connection, String begin) {
        return (Connection) Proxy.newProxyInstance(
                SqliteTransactionProxy.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new SqliteTransactionProxy(connection, begin));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "equals":
                return proxy == arguments[0];
            case "getAutoCommit":
                return !wanted;
            case "setAutoCommit":
                want(!(boolean) arguments[0]);
                return null;
            case "commit":
                commit();
                return null;
            case "rollback":
                if (arguments == null) {
                    rollback();
                    return null;
                }
                break;
            case "createStatement", "prepareStatement", "prepareCall", "setSavepoint":
                beginWhereWanted();
                break;
            default:
                break;
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void want(boolean transaction) throws SQLException {
        if (wanted && !transaction) {
            commit();
        }
        wanted = transaction;
    }

    private void beginWhereWanted() throws SQLException {
        if (wanted && !begun) {
            begin();
            mark(true);
        }
    }

    private void begin() throws SQLException {
        try {
            execute(begin);
        } catch (SQLiteException e) {
            if (!locked && SqliteExceptionTranslator.isLock(e)) {
                locked = true;
                connection.setBusyTimeout(LOCKED_MILLIS);
            }
            throw e;
        }
        if (locked) {
            locked = false;
            connection.setBusyTimeout(SqliteConnections.BUSY_MILLIS);
        }
    }

    private void commit() throws SQLException {
        if (begun) {
            execute("commit");
            mark(false);
        }
    }

    private void rollback() throws SQLException {
        if (!begun) {
            return;
        }
        try {
            execute("rollback");
        } catch (SQLiteException e) {
            // Ignores the result code SQLITE_ERROR, because it means that SQLite has already rolled back by itself.
            if (e.getResultCode() != SQLiteErrorCode.SQLITE_ERROR) {
                throw e;
            }
        } finally {
            mark(false);
        }
    }

    /**
     * Informs the driver whether a transaction is open. If the driver assumed that no transaction is open, the driver
     * itself would commit each batch update.
     */
    private void mark(boolean inTransaction) {
        begun = inTransaction;
        connection.getConnectionConfig().setAutoCommit(!inTransaction);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
