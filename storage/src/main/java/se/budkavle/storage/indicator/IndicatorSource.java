package se.budkavle.storage.indicator;

/** Where the values of an indicator come from: people report them, or the bot counts them. */
public enum IndicatorSource {
    /** People report the values. */
    MANUAL,
    /** The contacts in the network's register on the day. */
    CONTACTS,
    /** The different organisations of the contacts in the network's register on the day. */
    ORGANISATIONS,
    /** The network's meetings in the year, up to the day. */
    MEETINGS,
    /** The network's events, such as seminars, in the year, up to the day. */
    EVENTS;

    public boolean isCounted() {
        return this != MANUAL;
    }
}
