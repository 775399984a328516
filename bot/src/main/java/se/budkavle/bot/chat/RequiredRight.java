package se.budkavle.bot.chat;

/** The right that a command requires; the command itself checks what it may be used on. */
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
