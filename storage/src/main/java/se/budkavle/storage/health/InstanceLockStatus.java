package se.budkavle.storage.health;

/** Reports whether a lock guarantees that no other instance of the bot uses the database. */
public interface InstanceLockStatus {

    /**
     * Returns true if a lock excludes all other instances of the bot from the database. With such a lock, all claims on
     * messages that are in the database at startup belong to instances that have ended.
     */
    boolean isAlone();
}
