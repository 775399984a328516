package se.budkavle.storage.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Begins and ends the transactions of one SQLite connection so that it is as good as new after a failure.
 *
 * <p>Left to itself the driver takes a transaction as begun also when SQLite was busy and refused: from then on the
 * connection commits each statement by itself, and says at the end that there was nothing to commit. It also cannot
 * roll back what SQLite has rolled back already, as it does when the disk is full, and hides the cause by that. And it
 * begins the next transaction as it commits, so that a commit that succeeded can be told as having failed.
 */
class SqliteTransaction implements InvocationHandler {

    private final SQLiteConnection connection;
    private final String begin;
    private boolean wanted;
    private boolean begun;

    private SqliteTransaction(SQLiteConnection connection, String begin) {
        this.connection = connection;
        this.begin = begin;
    }

    /**
     * @param begin the statement that begins a transaction
     */
    static Connection around(SQLiteConnection connection, String begin) {
        return (Connection) Proxy.newProxyInstance(SqliteTransaction.class.getClassLoader(),
                new Class<?>[] {Connection.class}, new SqliteTransaction(connection, begin));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
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
            execute(begin);
            mark(true);
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
            // The only thing that can be wrong with this statement is that SQLite has rolled back by itself.
            if (e.getResultCode() != SQLiteErrorCode.SQLITE_ERROR) {
                throw e;
            }
        } finally {
            mark(false);
        }
    }

    /** The driver must know, as it would commit each batch by itself otherwise. */
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
