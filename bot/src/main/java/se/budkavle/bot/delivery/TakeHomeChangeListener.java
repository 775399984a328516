package se.budkavle.bot.delivery;

/**
 * A listener that a feature implements to edit its chat messages about decisions taken home (carried out by
 * municipalities). The listener is called when a decision taken home or an answer about it changes.
 */
public interface TakeHomeChangeListener {

    /**
     * Called in the transaction that marks a decision of this network as taken home (carried out by municipalities), or
     * no longer marks it so. Also called in the transaction that stores an answer about the decision.
     */
    void takeHomesChanged(String networkId);
}
