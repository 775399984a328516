package se.budkavle.bot.discord.javacord;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.javacord.api.entity.server.Server;
import se.budkavle.bot.chat.CalendarEvent;
import se.budkavle.bot.chat.Chat;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.discord.wire.HiddenReference;
import se.budkavle.bot.discord.wire.InputSanitizer;
import se.budkavle.bot.discord.wire.MessagePayload;
import se.budkavle.bot.discord.wire.MessageWriter;
import se.budkavle.bot.discord.wire.Nonce;
import se.budkavle.bot.discord.wire.RequestBody;
import se.budkavle.bot.discord.wire.RestClient;
import se.budkavle.bot.discord.wire.RestScheduledEvents;
import tools.jackson.databind.JsonNode;

/**
 * Adapts the library Javacord to the interface {@code Chat}. Reads the Discord server's data from Javacord's cache.
 * Sends all requests (to post a message or to change data) directly over HTTP.
 *
 * <p>Javacord's own methods for requests are not used, because Javacord supports neither scheduled events nor enforced
 * nonces, which make Discord ignore a message that is sent twice. At a rate limit, Javacord also waits without a time
 * limit.
 */
public class JavacordChat implements Chat {

    private static final int LATEST = 100;
    /** The code of the channel type "private channel" (DM) in Discord's API. */
    private static final int PRIVATE = 1;
    /** The name that Discord gives to a channel that the bot has no permission to see. */
    private static final String HIDDEN = "___hidden___";

    private final JavacordSession session;
    private final RestClient rest;
    private final MessageWriter messages;
    private final Locale locale;
    private final RestScheduledEvents events;

    JavacordChat(JavacordSession session, RestClient rest, MessageWriter messages, Locale locale) {
        this.session = session;
        this.rest = rest;
        this.messages = messages;
        this.locale = locale;
        events = new RestScheduledEvents(rest);
    }

    @Override
    public boolean isUsedHere() {
        return session.isRunning();
    }

    @Override
    public boolean isConnected() {
        return session.connected();
    }

    @Override
    public String post(String channelId, Post post) {
        var message = ready(post)
                // If a retry within a few minutes has the same nonce, Discord does not create a second message.
                .with("nonce", Nonce.of(post.reference()))
                .with("enforce_nonce", true);
        return rest.call(
                        "Posting " + post.reference() + " in " + channelId,
                        "POST",
                        channel(channelId) + "/messages",
                        message.body())
                .path("id")
                .asString();
    }

    @Override
    public Set<String> mentionable(Post post) {
        return written(post, () -> messages.mentionable(post, locale));
    }

    @Override
    public String privateChannel(String accountId) {
        return rest.call(
                        "Opening the private channel with " + accountId,
                        "POST",
                        "users/@me/channels",
                        RequestBody.json(
                                Map.of("recipient_id", Long.toUnsignedString(InputSanitizer.snowflake(accountId)))))
                .path("id")
                .asString();
    }

    @Override
    public void edit(String channelId, String messageId, Post post) {
        InputSanitizer.snowflake(messageId);
        rest.call(
                "Editing " + messageId + " in " + channelId,
                "PATCH",
                channel(channelId) + "/messages/" + messageId,
                ready(post).body());
    }

    @Override
    public Optional<String> find(String channelId, String reference) {
        if (guild().getTextChannelById(InputSanitizer.snowflake(channelId))
                .filter(known -> !known.canYouReadMessageHistory())
                .isPresent()) {
            // Without the permission to read the history, Discord returns an empty list instead of an error. The bot
            // would then wrongly conclude that the channel does not contain the message.
            throw new ChatFailure(ChatFailure.Kind.GONE, "Nothing may be read back in " + channelId, null);
        }
        var self = self();
        var latest = rest.call(
                "Looking for " + reference + " in " + channelId,
                "GET",
                channel(channelId) + "/messages?limit=" + LATEST,
                null);
        return latest.valueStream()
                .filter(message ->
                        message.path("author").path("id").asString("").equals(self))
                .filter(message -> message.path("embeds")
                        .valueStream()
                        .anyMatch(embed ->
                                HiddenReference.carries(embed.path("url").asString(""), reference)))
                .map(message -> message.path("id").asString())
                .findFirst();
    }

    @Override
    public Optional<String> saveEvent(CalendarEvent event) {
        return Optional.of(events.save(guild().getIdAsString(), self(), event, messages.described(event, locale)));
    }

    @Override
    public void removeEvent(String reference) {
        events.remove(guild().getIdAsString(), self(), reference);
    }

    @Override
    public List<Channel> channels() {
        return guild().getTextChannels().stream()
                .filter(channel -> !channel.getName().equals(HIDDEN))
                .filter(channel -> channel.canYouSee() && channel.canYouWrite())
                .map(channel -> new Channel(channel.getIdAsString(), InputSanitizer.name(channel.getName())))
                .toList();
    }

    private MessagePayload ready(Post post) {
        return written(post, () -> messages.post(post, locale));
    }

    private static <T> T written(Post post, Supplier<T> writing) {
        try {
            return writing.get();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new ChatFailure(ChatFailure.Kind.REFUSED, "The post " + post.reference() + " cannot be written", e);
        }
    }

    /**
     * Returns the API path of a channel in the Discord server that the bot serves, or of a private channel. If Javacord
     * does not know the channel (for example a Discord thread), requests the channel from Discord. Throws a
     * {@code ChatFailure} if the channel belongs to another server.
     */
    private String channel(String channelId) {
        long id = InputSanitizer.snowflake(channelId);
        var guild = guild();
        var path = "channels/" + Long.toUnsignedString(id);
        if (guild.getTextChannelById(id).isEmpty()
                && !isOurs(rest.call("Looking for the channel " + channelId, "GET", path, null))) {
            throw new ChatFailure(ChatFailure.Kind.GONE, "There is no channel " + channelId, null);
        }
        return path;
    }

    private boolean isOurs(JsonNode channel) {
        return channel.path("type").asInt() == PRIVATE
                || channel.path("guild_id").asString("").equals(guild().getIdAsString());
    }

    /** Returns the snowflake id of the bot's own Discord account. */
    private String self() {
        return guild().getApi().getYourself().getIdAsString();
    }

    private Server guild() {
        var guild = session.workspace();
        if (guild == null) {
            throw new ChatFailure(ChatFailure.Kind.LATER, "The workspace is not known yet", null);
        }
        return guild;
    }
}
