package se.budkavle.bot.chat;

/**
 * The right that a user needs to call a command. The command itself must check whether the user has this right in a
 * particular network (a group of the association's people).
 */
public enum RequiredRight {
    /** Every account in the server may call the command. */
    ANYONE,
    /** The user's account must belong to a person who is registered in the bot. */
    PERSON,
    /**
     * The user must be the director (who may read everything), a coordinator of at least one network, or an
     * administrator.
     */
    DIRECTOR,
    /** The user must be a coordinator of at least one network, or an administrator. */
    COORDINATOR,
    /** The user must be an administrator of the association's bot. */
    ADMINISTRATOR
}
