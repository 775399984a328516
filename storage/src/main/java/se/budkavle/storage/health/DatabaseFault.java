package se.budkavle.storage.health;

/** Why the database cannot be used at the moment, although the bot itself works. */
public enum DatabaseFault {
    /** Another program has locked the file, or another transaction holds the writing connection for too long. */
    LOCKED,
    READ_ONLY,
    /** The disk or the database has no room left. */
    FULL,
    DAMAGED,
    /** The file or the server cannot be reached, or its disk reports errors. */
    UNREACHABLE
}
