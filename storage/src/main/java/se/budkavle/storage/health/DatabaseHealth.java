package se.budkavle.storage.health;

import java.util.OptionalLong;

/**
 * Reports the health of the database to operators. Each method may throw Spring's DataAccessException when the database
 * does not answer.
 */
public interface DatabaseHealth {

    /** Returns the name and the version of the database product, for example SQLite 3.45. */
    String product();

    /**
     * Tells whether the database answers. On SQLite, also runs the integrity check {@code quick_check}; the result is
     * false if the check finds damage.
     */
    boolean isSound();

    /**
     * Returns the number of free bytes on the disk with the database file. Returns empty for a database on a server,
     * whose disk the bot cannot see.
     */
    OptionalLong freeBytes();
}
