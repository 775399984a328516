package se.budkavle.bot.delivery;

/**
 * A listener that a feature implements to react when another feature changes action items, for example by editing chat
 * messages.
 */
public interface ActionChangeListener {

    /** Called in the transaction that adds, changes, closes or removes an action of this network. */
    void actionsChanged(String networkId);
}
