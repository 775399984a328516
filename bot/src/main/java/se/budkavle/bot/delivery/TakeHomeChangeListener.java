package se.budkavle.bot.delivery;

/** A listener that a feature implements to react when what municipalities take home changes, by editing posts. */
public interface TakeHomeChangeListener {

    /** Called in the transaction that marks a decision of this network as taken home, takes it back or answers it. */
    void takeHomesChanged(String networkId);
}
