package se.budkavle.bot.discord.wire;

import se.budkavle.bot.chat.Reply;

/**
 * A Discord interaction (a command, button press or form) that waits for its reply. Only the person who caused the
 * interaction sees the reply.
 */
public interface PendingInteraction {

    String id();

    /** Renders the reply and returns a task that sends the reply as the first response. */
    Runnable directly(Reply reply);

    /** Sends an acknowledgement as the first response. The acknowledgement announces that the reply follows later. */
    void acknowledge();

    /** Renders the reply and returns a task that sends the reply after an acknowledgement. */
    Runnable later(Reply reply);
}
