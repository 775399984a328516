package se.budkavle.bot.chat;

/** A slash command of the bot. Every Spring bean of this type is registered with the chat server. */
public interface Command {

    Spec spec();

    /**
     * Returns whether the help command lists this command for a user who has the required right. A command overrides
     * this method if the user must meet other conditions besides having the right.
     */
    default boolean isOfferedTo(Caller caller) {
        return true;
    }

    /** Runs the command for the user and returns the reply, which only the user sees. */
    Reply run(Call call);
}
