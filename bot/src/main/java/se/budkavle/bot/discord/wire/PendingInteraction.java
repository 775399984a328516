package se.budkavle.bot.discord.wire;

import se.budkavle.bot.chat.Reply;

/**
 * A Discord interaction (a command, button press or form) that waits for its reply. Only the person who caused the
 * interaction sees the reply.
 */
public interface PendingInteraction {

    String id();

    /**
     * Renders the reply and returns a task that sends it as the first response, without an acknowledgement before it.
     */
    Runnable directly(Reply reply);

    /** Sends Discord the acknowledgement that the reply will follow later. */
    void acknowledge();

    /** Renders the reply and returns a task that sends it after an acknowledgement was the first response. */
    Runnable later(Reply reply);
}
