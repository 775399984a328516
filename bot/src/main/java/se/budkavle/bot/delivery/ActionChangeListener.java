package se.budkavle.bot.delivery;

/**
 * A listener that a feature implements to react when another feature changes actions (tasks that somebody has promised
 * to do), for example by editing chat messages.
 */
public interface ActionChangeListener {

    /** Called in the transaction that adds, changes, closes or removes an action (task) of this network. */
    void actionsChanged(String networkId);
}
