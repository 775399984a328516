package se.budkavle.storage.indicator;

/** The source of an indicator's values: people report them, or the bot counts rows in its database. */
public enum IndicatorSource {
    /** People report the values. */
    MANUAL,
    /** The bot counts the contacts in the network's mailing list, including paused contacts, but not ended contacts. */
    CONTACTS,
    /** The bot counts the distinct organisations of the contacts in the network's mailing list. */
    ORGANISATIONS,
    /**
     * The bot counts the network's meetings from the beginning of the year to the day of the value. Counts only
     * meetings that have ended, and ignores events and cancelled meetings.
     */
    MEETINGS,
    /**
     * The bot counts the network's events, such as seminars, from the beginning of the year to the day of the value.
     * Counts only events that have ended, and ignores cancelled events.
     */
    EVENTS;

    public boolean isCounted() {
        return this != MANUAL;
    }
}
