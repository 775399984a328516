package se.budkavle.bot.discord.wire;

import se.budkavle.bot.chat.Reply;

/** One interaction that waits for its answer, which only the asking person sees. */
public interface PendingInteraction {

    String id();

    /** The answer, made ready to be sent as the first thing that the person gets to see. */
    Runnable directly(Reply reply);

    /** A sign that the answer is on its way. */
    void acknowledge();

    /** The answer, made ready to be sent after the sign. */
    Runnable later(Reply reply);
}
