package se.budkavle.storage.health;

/** Reports whether a lock guarantees that no other instance of the bot uses the database. */
public interface InstanceLockStatus {

    /**
     * Returns true if a lock excludes all other instances of the bot from the database. If this method returns true at
     * startup, all claims in the database (which reserve messages for one instance) belong to instances that have
     * ended.
     */
    boolean isAlone();
}
