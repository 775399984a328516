package se.budkavle.storage.leader;

/**
 * Selects the leader among the instances of the bot that share a database. Only the leader is connected to the chat,
 * and only the leader handles interactions.
 */
public interface Leadership {

    /** Returns whether this instance is the leader, without asking the database. */
    boolean isLeader();

    /**
     * Makes this instance the leader if there is none, and otherwise confirms that it still is. Must be called about
     * once a second, because an instance that does not call it loses the leadership.
     *
     * @return whether this instance is the leader
     */
    boolean confirm();

    /** Gives up the leadership, so that another instance becomes the leader at once. */
    void resign();

    /**
     * Takes an interaction, so that no other instance handles it too.
     *
     * @return true if this instance is the leader and no instance has taken this interaction before
     */
    boolean take(String interactionId);

    /** Returns how many other instances are ready to become the leader. */
    int others();
}
