package se.budkavle.storage.health;

/** A reason why the database cannot be used at the moment although the bot itself works. */
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
