package se.budkavle.bot.chat;

/** The right that a caller needs for a command; the command itself checks the right to the network it is used on. */
public enum RequiredRight {
    /** Everyone in the server. */
    ANYONE,
    /** Callers whose account belongs to a person. */
    PERSON,
    /** The director, who may read everything, coordinators of any network, and administrators. */
    DIRECTOR,
    /** Coordinators of any network, and administrators. */
    COORDINATOR,
    /** Administrators of the association's bot. */
    ADMINISTRATOR
}
