package se.budkavle.storage.health;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Thrown if an SQL statement fails because of a problem with the database's file, disk or lock. The exception is not
 * thrown if the SQL statement itself is wrong.
 */
public final class DatabaseUnavailable extends DataAccessResourceFailureException {

    private final DatabaseFault fault;

    public DatabaseUnavailable(DatabaseFault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public DatabaseFault fault() {
        return fault;
    }

    /**
     * Returns the fault that the exception reports. Returns {@code UNREACHABLE} for exceptions of databases other than
     * SQLite, because their drivers do not report the fault.
     */
    public static DatabaseFault faultOf(DataAccessException exception) {
        return exception instanceof DatabaseUnavailable known ? known.fault : DatabaseFault.UNREACHABLE;
    }
}
