package se.budkavle.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class SqliteExceptionTranslatorTest {

    private final SqliteExceptionTranslator translator = new SqliteExceptionTranslator();

    @ParameterizedTest
    @CsvSource({
        "SQLITE_CONSTRAINT_UNIQUE, DuplicateKeyException",
        "SQLITE_CONSTRAINT_PRIMARYKEY, DuplicateKeyException",
        "SQLITE_CONSTRAINT_FOREIGNKEY, DataIntegrityViolationException",
        "SQLITE_CONSTRAINT_NOTNULL, DataIntegrityViolationException",
        "SQLITE_CONSTRAINT_CHECK, DataIntegrityViolationException",
        "SQLITE_TOOBIG, DataIntegrityViolationException",
        "SQLITE_BUSY, CannotAcquireLockException",
        "SQLITE_BUSY_SNAPSHOT, CannotAcquireLockException",
        "SQLITE_LOCKED_SHAREDCACHE, CannotAcquireLockException",
        "SQLITE_INTERRUPT, QueryTimeoutException",
        "SQLITE_READONLY, PermissionDeniedDataAccessException",
        "SQLITE_FULL, DataAccessResourceFailureException",
        "SQLITE_IOERR_WRITE, DataAccessResourceFailureException",
        "SQLITE_CANTOPEN_ISDIR, DataAccessResourceFailureException",
        "SQLITE_CORRUPT_INDEX, DataAccessResourceFailureException",
        "SQLITE_NOTADB, DataAccessResourceFailureException",
        "SQLITE_ERROR, BadSqlGrammarException"
    })
    void eachResultCodeIsTranslated(SQLiteErrorCode code, String expected) {
        var translated = translator.translate("save", "insert", new SQLiteException("no", code));
        assertThat(translated.getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void busyAndInterruptedAreTransientExceptions() {
        assertThat(translator.translate("save", null, new SQLiteException("no", SQLiteErrorCode.SQLITE_BUSY)))
                .isInstanceOf(TransientDataAccessException.class);
    }

    @Test
    void theCauseOfAFailedBatchIsTranslated() {
        var cause = new SQLiteException("no", SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE);
        assertThat(translator.translate("save", "insert", new BatchUpdateException("entry 0", new int[0], cause)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void anUnknownCodeIsLeftToSpring() {
        assertThat(translator.translate("save", "insert", new SQLException("no")))
                .isNull();
    }
}
