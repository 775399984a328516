package se.budkavle.storage.health;

/** Reports whether a lock guarantees that no other instance of the bot uses the database. */
public interface InstanceLockStatus {

    /**
     * Returns true if a lock excludes all other instances of the bot from the database. A claim in the database
     * reserves a message for one instance. If this method returns true at startup, all claims belong to instances that
     * have ended.
     */
    boolean isAlone();
}
