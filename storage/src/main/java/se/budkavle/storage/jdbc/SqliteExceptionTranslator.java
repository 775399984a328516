package se.budkavle.storage.jdbc;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import se.budkavle.storage.health.DatabaseFault;
import se.budkavle.storage.health.DatabaseUnavailable;

/**
 * Translates exceptions of SQLite's driver to Spring's exceptions, according to SQLite's result code. Spring's own
 * translator needs the SQLSTATE, which SQLite's driver does not set.
 *
 * <p>Stores the latest fault of the database file, its disk or its lock. The fault occurred in one of the bot's SQL
 * statements. Health checks can report the stored fault.
 */
class SqliteExceptionTranslator implements SQLExceptionTranslator {

    /** The bit mask for SQLite's primary result code, which is the lowest byte of an extended result code. */
    private static final int PLAIN = 0xff;

    private volatile @Nullable SeenFault seen;

    /** A database fault, and the time at which it occurred, in nanoseconds of {@code System.nanoTime}. */
    private record SeenFault(DatabaseFault fault, long nanos) {}

    /** Returns the latest database fault; empty if no fault occurred within this time. */
    Optional<DatabaseFault> faultWithin(Duration time) {
        return Optional.ofNullable(seen)
                .filter(one -> System.nanoTime() - one.nanos <= time.toNanos())
                .map(SeenFault::fault);
    }

    @Override
    public @Nullable DataAccessException translate(String task, @Nullable String sql, SQLException exception) {
        var code = codeOf(exception);
        var message = task + ": " + exception.getMessage();
        return switch (SQLiteErrorCode.getErrorCode(code.code & PLAIN)) {
            case SQLITE_CONSTRAINT ->
                switch (code) {
                    case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID ->
                        new DuplicateKeyException(message, exception);
                    default -> new DataIntegrityViolationException(message, exception);
                };
            case SQLITE_TOOBIG, SQLITE_MISMATCH -> new DataIntegrityViolationException(message, exception);
            case SQLITE_BUSY, SQLITE_LOCKED -> unavailable(DatabaseFault.LOCKED, message, exception);
            case SQLITE_INTERRUPT -> new QueryTimeoutException(message, exception);
            case SQLITE_PERM, SQLITE_AUTH -> new PermissionDeniedDataAccessException(message, exception);
            case SQLITE_READONLY -> unavailable(DatabaseFault.READ_ONLY, message, exception);
            case SQLITE_FULL -> unavailable(DatabaseFault.FULL, message, exception);
            case SQLITE_CORRUPT, SQLITE_NOTADB -> unavailable(DatabaseFault.DAMAGED, message, exception);
            case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOMEM ->
                unavailable(DatabaseFault.UNREACHABLE, message, exception);
            case SQLITE_ERROR -> new BadSqlGrammarException(task, sql == null ? "" : sql, exception);
            // An SQLTransientConnectionException comes from the connection pool. The pool had no free connection in
            // time, usually because the only writing connection waits for a lock.
            default ->
                exception instanceof SQLTransientConnectionException
                        ? unavailable(DatabaseFault.LOCKED, message, exception)
                        : null; // If the translator returns null, Spring throws an UncategorizedSQLException.
        };
    }

    private DatabaseUnavailable unavailable(DatabaseFault fault, String message, SQLException exception) {
        seen = new SeenFault(fault, System.nanoTime());
        return new DatabaseUnavailable(fault, message, exception);
    }

    /** Returns whether SQLite reported that another connection holds the file's lock. */
    static boolean isLock(SQLException exception) {
        var plain = SQLiteErrorCode.getErrorCode(codeOf(exception).code & PLAIN);
        return plain == SQLiteErrorCode.SQLITE_BUSY || plain == SQLiteErrorCode.SQLITE_LOCKED;
    }

    /** Returns whether SQLite reported that the file is damaged or is not a database. */
    static boolean isDamage(DataAccessException exception) {
        var plain = SQLiteErrorCode.getErrorCode(codeOf(exception).code & PLAIN);
        return plain == SQLiteErrorCode.SQLITE_CORRUPT || plain == SQLiteErrorCode.SQLITE_NOTADB;
    }

    /**
     * Returns SQLite's result code from this exception or from its causes; {@code UNKNOWN_ERROR} if no SQLite exception
     * is found. For a failed batch update, only the cause is an SQLite exception.
     */
    private static SQLiteErrorCode codeOf(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException own) {
                return own.getResultCode();
            }
        }
        return SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
