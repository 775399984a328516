package se.budkavle.bot.chat;

import java.util.List;
import java.util.Optional;

/** What the bot can do in the chat's server; every method may throw {@link ChatFailure}. */
public interface Chat {

    /** Sends a post to a channel and returns the chat's id of the post. */
    String post(String channelId, Post post);

    /**
     * Returns the id of the private channel between this account and the bot; creates the channel if there is none.
     *
     * <p>The id stays the same and can be stored. After a restart the chat may not know a stored id until this method
     * is called again.
     */
    String privateChannel(String accountId);

    /** Replaces the content of a post that the bot has sent. */
    void edit(String channelId, String messageId, Post post);

    /** Returns the id of the bot's post with this reference if it is among the channel's latest 100 messages. */
    Optional<String> find(String channelId, String reference);

    /**
     * Creates or updates the event with this reference in the chat's own calendar.
     *
     * @return the chat's id of the event; empty if the chat has no calendar
     */
    Optional<String> saveEvent(CalendarEvent event);

    /** Deletes the event with this reference from the chat's own calendar if it is there. */
    void removeEvent(String reference);

    /** Returns the channels that the bot can post in. */
    List<Channel> channels();

    /** A channel with the chat's id and its name; the name is untrusted text. */
    record Channel(String id, String name) {}
}
