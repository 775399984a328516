package se.budkavle.storage.leader;

/**
 * Selects the leader among the instances of the bot that share a database. Only the leader is connected to the chat and
 * handles interactions.
 */
public interface Leadership {

    /**
     * Returns whether this instance is the leader according to the latest confirmation, without querying the database.
     */
    boolean isLeader();

    /**
     * Makes this instance of the bot the leader if no instance is the leader, or confirms that it is still the leader.
     * Must be called about once a second, because the leadership expires after a few seconds.
     *
     * @return whether this instance is the leader
     */
    boolean confirm();

    /** Gives up the leadership, so that another instance of the bot can become the leader at once. */
    void resign();

    /**
     * Claims an interaction (a command or a button press), so that no other instance of the bot handles it too.
     *
     * @return true if this instance is the leader and no instance has claimed this interaction before
     */
    boolean take(String interactionId);

    /** Returns the number of other instances that are ready to become the leader. */
    int others();
}
