package se.budkavle.bot.chat;

/** Something that people can tell the bot to do; every bean of this type is offered. */
public interface Command {

    Spec spec();

    /** Tells whether help offers the command to a caller who has the right that the spec names; a command with a narrower rule of its own says so. */
    default boolean isOfferedTo(Caller caller) {
        return true;
    }

    /** Does it; what comes back is seen by the caller alone. */
    Reply run(Call call);
}
