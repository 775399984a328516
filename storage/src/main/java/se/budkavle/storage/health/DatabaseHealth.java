package se.budkavle.storage.health;

import java.util.OptionalLong;

/**
 * The health of the database, for operators; methods may throw Spring's DataAccessException when the database does not
 * answer.
 */
public interface DatabaseHealth {

    /** Returns the name and the version of the database. */
    String product();

    /** Tells whether the database answers; on SQLite, also whether its quick_check finds no damage. */
    boolean isSound();

    /** Returns the free bytes on the database's disk; empty when that is on another machine. */
    OptionalLong freeBytes();
}
