package se.budkavle.storage.health;

/** The kinds of database outages: each names why the database is temporarily unavailable to the running bot. */
public enum DatabaseFault {
    /**
     * Another program has locked the file, or a transaction of the bot occupies the writing connection for too long.
     */
    LOCKED,
    READ_ONLY,
    /** The disk is full, or the database has reached its maximum size. */
    FULL,
    DAMAGED,
    /** The bot cannot reach the file or the server, or the disk reports errors. */
    UNREACHABLE
}
