package se.budkavle.bot.health;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Recognises the exceptions that are thrown when the whole database is unavailable. */
public final class DatabaseOutageDetector {

    private DatabaseOutageDetector() {}

    /** Returns whether the exception was thrown because the database cannot be used at all. */
    public static boolean isReportedBy(Throwable exception) {
        return exception instanceof DataAccessResourceFailureException
                || exception instanceof CannotCreateTransactionException;
    }
}
