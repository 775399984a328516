package se.budkavle.bot.discord.wire;

import se.budkavle.bot.chat.Reply;

/** An interaction that waits for its reply, which only the asking person sees. */
public interface PendingInteraction {

    String id();

    /** Renders the reply and returns a task that sends it as the first response. */
    Runnable directly(Reply reply);

    /** Sends the acknowledgement that a reply will follow. */
    void acknowledge();

    /** Renders the reply and returns a task that sends it after the acknowledgement. */
    Runnable later(Reply reply);
}
