package se.budkavle.bot.chat;

/** Who may use a command at all; what it may touch is checked by the command itself. */
public enum Right {
    /** Everyone in the workspace. */
    ANYONE,
    /** Those tied to a person. */
    PERSON,
    /** The director, who reads everything, and whoever coordinates a network or administers. */
    DIRECTOR,
    /** Those who coordinate a network, and administrators. */
    COORDINATOR,
    /** Those who administer the association's bot. */
    ADMINISTRATOR
}
