package se.budkavle.bot.chat;

import java.util.List;
import java.util.Optional;

/** The workspace, as far as the bot may act in it. Every call may throw {@link ChatFailure}. */
public interface Chat {

    /** Posts in a channel and gives the chat's id of the post. */
    String post(String channelId, Post post);

    /**
     * Returns the id of the private channel between this account and the bot; creates the channel if there is none.
     *
     * <p>The id stays the same and can be stored. After a restart the chat may not know a stored id until the channel is asked for again.
     */
    String privateChannel(String accountId);

    /** Puts this in the place of an earlier post of ours. */
    void edit(String channelId, String messageId, Post post);

    /** The id of our post with this reference, if it is among the channel's latest 100 messages. */
    Optional<String> find(String channelId, String reference);

    /**
     * Shows this in the chat's own calendar, in the place of what stood there with the same reference.
     *
     * @return the chat's id of it; empty where the chat has no calendar
     */
    Optional<String> saveEvent(Event event);

    /** Takes what has this reference from the chat's own calendar, if it still stands there. */
    void removeEvent(String reference);

    /** The channels that the bot can post in. */
    List<Channel> channels();

    /** A channel by the chat's id and its name, a text from outside. */
    record Channel(String id, String name) { }
}
