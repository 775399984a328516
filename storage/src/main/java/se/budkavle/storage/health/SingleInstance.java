package se.budkavle.storage.health;

/** Tells whether this is the only instance of the bot that uses the database. */
public interface SingleInstance {

    /**
     * Returns true if a lock keeps all other instances of the bot away from the database. Claims on queued messages
     * that are found at startup then belong to instances that have ended.
     */
    boolean isAlone();
}
