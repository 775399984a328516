package se.budkavle.storage.health;

/** The reason why the database is unavailable to the running bot. */
public enum DatabaseFault {
    /**
     * Another program has locked the database file, or one transaction of the bot uses the only writing connection for
     * too long.
     */
    LOCKED,
    READ_ONLY,
    /** The disk is full, or the database has reached its maximum size. */
    FULL,
    DAMAGED,
    /** The bot cannot reach the database file or the database server, or the disk reports errors. */
    UNREACHABLE
}
