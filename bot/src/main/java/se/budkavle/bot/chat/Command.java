package se.budkavle.bot.chat;

/** A command; every bean of this type is registered with the chat. */
public interface Command {

    Spec spec();

    /**
     * Returns whether the help page lists the command for a caller who has the right in its spec; overridden by
     * commands with a narrower rule.
     */
    default boolean isOfferedTo(Caller caller) {
        return true;
    }

    /** Runs the command and returns a reply that only the caller sees. */
    Reply run(Call call);
}
