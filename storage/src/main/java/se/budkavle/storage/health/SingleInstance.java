package se.budkavle.storage.health;

/** Tells whether this is the only instance of the bot that uses the database. */
public interface SingleInstance {

    /**
     * Returns true if a lock keeps all other instances away; claims in the tables are then left from instances that
     * have ended.
     */
    boolean isAlone();
}
