package se.budkavle.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import se.budkavle.storage.health.DatabaseFault;
import se.budkavle.storage.health.DatabaseUnavailable;

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
        "SQLITE_BUSY, DatabaseUnavailable",
        "SQLITE_BUSY_SNAPSHOT, DatabaseUnavailable",
        "SQLITE_LOCKED_SHAREDCACHE, DatabaseUnavailable",
        "SQLITE_INTERRUPT, QueryTimeoutException",
        "SQLITE_READONLY, DatabaseUnavailable",
        "SQLITE_FULL, DatabaseUnavailable",
        "SQLITE_IOERR_WRITE, DatabaseUnavailable",
        "SQLITE_CANTOPEN_ISDIR, DatabaseUnavailable",
        "SQLITE_CORRUPT_INDEX, DatabaseUnavailable",
        "SQLITE_NOTADB, DatabaseUnavailable",
        "SQLITE_ERROR, BadSqlGrammarException"
    })
    void eachResultCodeIsTranslated(SQLiteErrorCode code, String expected) {
        var translated = translator.translate("save", "insert", new SQLiteException("no", code));
        assertThat(translated.getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void anInterruptedStatementIsATransientException() {
        assertThat(translator.translate("save", null, new SQLiteException("no", SQLiteErrorCode.SQLITE_INTERRUPT)))
                .isInstanceOf(TransientDataAccessException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_BUSY, LOCKED",
        "SQLITE_READONLY, READ_ONLY",
        "SQLITE_FULL, FULL",
        "SQLITE_CORRUPT, DAMAGED",
        "SQLITE_NOTADB, DAMAGED",
        "SQLITE_IOERR_WRITE, UNREACHABLE"
    })
    void aFaultOfTheFileIsReportedInHealthChecks(SQLiteErrorCode code, DatabaseFault fault) {
        assertThat(translator.faultWithin(Duration.ofMinutes(1))).isEmpty();
        var translated = translator.translate("save", "insert", new SQLiteException("no", code));
        assertThat(DatabaseUnavailable.faultOf(translated)).isEqualTo(fault);
        assertThat(translator.faultWithin(Duration.ofMinutes(1))).contains(fault);
        assertThat(translator.faultWithin(Duration.ZERO)).isEmpty();
    }

    @Test
    void aTimeoutWaitingForTheWriteConnectionIsReportedAsALockedDatabase() {
        var translated = translator.translate("save", "insert", new SQLTransientConnectionException("timed out"));
        assertThat(DatabaseUnavailable.faultOf(translated)).isEqualTo(DatabaseFault.LOCKED);
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
