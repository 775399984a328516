package se.budkavle.storage.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Translates SQLite's exceptions to Spring's exceptions by SQLite's result code. Spring's own translator needs the
 * SQLSTATE, which SQLite's driver does not set.
 */
class SqliteExceptionTranslator implements SQLExceptionTranslator {

    /** The bit mask for SQLite's primary result code, which is the lowest byte of an extended result code. */
    private static final int PLAIN = 0xff;

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
            case SQLITE_BUSY, SQLITE_LOCKED -> new CannotAcquireLockException(message, exception);
            case SQLITE_INTERRUPT -> new QueryTimeoutException(message, exception);
            case SQLITE_PERM, SQLITE_AUTH, SQLITE_READONLY ->
                new PermissionDeniedDataAccessException(message, exception);
            case SQLITE_FULL, SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_NOMEM ->
                new DataAccessResourceFailureException(message, exception);
            case SQLITE_ERROR -> new BadSqlGrammarException(task, sql == null ? "" : sql, exception);
            default -> null; // For null, Spring throws an UncategorizedSQLException.
        };
    }

    /** Returns whether SQLite reported that the file is damaged or is not a database. */
    static boolean isDamage(DataAccessException exception) {
        var plain = SQLiteErrorCode.getErrorCode(codeOf(exception).code & PLAIN);
        return plain == SQLiteErrorCode.SQLITE_CORRUPT || plain == SQLiteErrorCode.SQLITE_NOTADB;
    }

    /**
     * Returns the result code of the SQLite exception among this exception and its causes. In a failed batch update,
     * the SQLite exception is only a cause.
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
