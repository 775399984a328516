package se.budkavle.bot.chat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The operations that the bot needs from a chat server, such as Discord. Every method may throw {@link ChatFailure}.
 */
public interface Chat {

    /**
     * Returns whether this instance of the bot sends messages to the chat. Returns false if this instance is logged out
     * of the chat, for example because another instance is the leader and only the leader sends messages.
     */
    default boolean isUsedHere() {
        return true;
    }

    /** Returns whether the chat can be reached at the moment. */
    default boolean isConnected() {
        return true;
    }

    /** Sends a message to a channel and returns the message id that the chat has assigned. */
    String post(String channelId, Post post);

    /**
     * Returns the accounts that the post should mention. If the list is too long for one message of this chat, leaves
     * out the accounts that do not fit. The bot then sends additional messages for the accounts that were left out.
     */
    Set<String> mentionable(Post post);

    /**
     * Returns the id of the private channel between this account and the bot. Creates the channel if there is none.
     *
     * <p>The channel's id never changes, so the bot can store it. After a restart of the bot, the chat may reject a
     * stored id until this method is called again for the account.
     */
    String privateChannel(String accountId);

    /** Replaces the content of a message that the bot has sent. */
    void edit(String channelId, String messageId, Post post);

    /**
     * Returns the id of the bot's message in which this reference is hidden. Returns empty if none of the channel's
     * latest 100 messages contains the reference.
     */
    Optional<String> find(String channelId, String reference);

    /**
     * Creates the event in the chat server's own calendar. If the bot has already created an event with the same
     * reference, updates that event instead.
     *
     * @return the chat's id of the event; empty if the chat has no calendar
     */
    Optional<String> saveEvent(CalendarEvent event);

    /**
     * Deletes the event with this reference from the chat server's own calendar. Does nothing if no event has this
     * reference.
     */
    void removeEvent(String reference);

    /** Returns the server's text channels in which the bot can post messages. */
    List<Channel> channels();

    /** A text channel: the chat's id of the channel, and the channel's name. The name is untrusted text. */
    record Channel(String id, String name) {}
}
