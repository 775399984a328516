package se.budkavle.bot.delivery;

/**
 * A listener for changes of actions (tasks that somebody has promised to do). A feature implements the listener to
 * react to changes by other features, for example by editing chat messages.
 */
public interface ActionChangeListener {

    /**
     * Called in the transaction that adds, changes, closes or removes an action (task) of this network (a group of the
     * association's people).
     */
    void actionsChanged(String networkId);
}
