package se.budkavle.bot.chat;

import java.util.List;
import java.util.Optional;

/** The workspace, as far as the bot may act in it. Every call may throw {@link ChatFailure}. */
public interface Chat {

    /** Posts in a channel and gives the chat's id of the post. */
    String post(String channelId, Post post);

    /**
     * The chat's id of the channel in which only this account and the bot read; opened if there is none yet.
     *
     * <p>It stays the same and can be kept. After a restart it may be one that the chat does not know before it is asked for again.
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
