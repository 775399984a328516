package se.budkavle.bot.chat;

/** Something that people can tell the bot to do; every bean of this type is offered. */
public interface Command {

    Spec spec();

    /** Does it; what comes back is seen by the caller alone. */
    Reply run(Call call);
}
