package se.budkavle.storage.health;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Checks the health of the database for operators. Each method of this interface may throw Spring's DataAccessException
 * if the database does not respond.
 */
public interface DatabaseHealth {

    /** Returns the name and the version of the database product, for example SQLite 3.45. */
    String product();

    /**
     * Returns whether the database responds. On SQLite, also runs the integrity check {@code quick_check}, and returns
     * false if the check finds damage.
     */
    boolean isSound();

    /**
     * Returns the latest database fault that has occurred in one of the bot's SQL statements. Returns empty if the
     * latest fault is older than {@code time}, or if no fault has occurred. Always returns empty for PostgreSQL.
     */
    Optional<DatabaseFault> faultWithin(Duration time);

    /**
     * Returns whether the database can store more rows: the SQLite file may grow, and its disk has some free space.
     * Always returns true for PostgreSQL.
     */
    boolean hasRoom();

    /**
     * Returns the number of free bytes on the disk with the SQLite file. Returns empty for PostgreSQL, because the bot
     * cannot see the server's disk.
     */
    OptionalLong freeBytes();
}
