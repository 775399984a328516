package se.budkavle.bot.discord.jda;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.NewsChannel;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.internal.JDAImpl;
import se.budkavle.bot.chat.CalendarEvent;
import se.budkavle.bot.chat.Chat;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.discord.wire.HiddenReference;
import se.budkavle.bot.discord.wire.InputSanitizer;
import se.budkavle.bot.discord.wire.Nonce;
import se.budkavle.bot.discord.wire.RestClient;

/**
 * Adapts the library JDA to the interface {@code Chat}: finds the Discord server's channels, and sends messages and
 * other changes.
 */
public class JdaChat implements Chat {

    private static final int LATEST = 100;
    /** The name that Discord gives to a channel that the bot has no permission to see. */
    private static final String HIDDEN = "___hidden___";

    private final JdaSession session;
    private final RestClient rest;
    private final MessageRenderer renderer;
    private final Locale locale;
    private final ScheduledEvents events;

    JdaChat(JdaSession session, RestClient rest, MessageRenderer renderer, Locale locale) {
        this.session = session;
        this.rest = rest;
        this.renderer = renderer;
        this.locale = locale;
        events = new ScheduledEvents(session);
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
        return BlockingJdaRequest.done(
                        "Posting " + post.reference() + " in " + channelId,
                        () -> channel(channelId)
                                .sendMessage(renderer.post(post, locale))
                                // If a retry within a few minutes has the same nonce, Discord does not create a second
                                // message.
                                .setNonce(Nonce.of(post.reference())))
                .getId();
    }

    @Override
    public Set<String> mentionable(Post post) {
        try {
            return renderer.mentionable(post, locale);
        } catch (IllegalArgumentException e) {
            throw FailureTranslator.of("Mentioning in " + post.reference(), e);
        }
    }

    @Override
    public String privateChannel(String accountId) {
        long id = InputSanitizer.snowflake(accountId);
        return BlockingJdaRequest.done(
                        "Opening the private channel with " + accountId,
                        () -> guild().getJDA().openPrivateChannelById(id))
                .getId();
    }

    @Override
    public void edit(String channelId, String messageId, Post post) {
        InputSanitizer.snowflake(messageId);
        BlockingJdaRequest.done(
                "Editing " + messageId + " in " + channelId,
                () -> channel(channelId)
                        .editMessageById(
                                messageId,
                                MessageEditBuilder.fromCreateData(renderer.post(post, locale))
                                        .setReplace(true)
                                        .build()));
    }

    @Override
    public Optional<String> find(String channelId, String reference) {
        return BlockingJdaRequest.done(
                        "Looking for " + reference + " in " + channelId,
                        () -> channel(channelId).getHistory().retrievePast(LATEST))
                .stream()
                .filter(message -> message.getAuthor().equals(message.getJDA().getSelfUser()))
                .filter(message -> message.getEmbeds().stream()
                        .anyMatch(embed -> HiddenReference.carries(embed.getUrl(), reference)))
                .map(Message::getId)
                .findFirst();
    }

    @Override
    public Optional<String> saveEvent(CalendarEvent event) {
        return Optional.of(events.save(event, renderer.described(event, locale)));
    }

    @Override
    public void removeEvent(String reference) {
        events.remove(reference);
    }

    @Override
    public List<Channel> channels() {
        var guild = guild();
        return guild.getChannels().stream()
                .filter(channel -> channel instanceof TextChannel || channel instanceof NewsChannel)
                .map(GuildMessageChannel.class::cast)
                .filter(channel -> !channel.getName().equals(HIDDEN))
                .filter(channel ->
                        guild.getSelfMember().hasPermission(channel, Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND))
                .map(channel -> new Channel(channel.getId(), InputSanitizer.name(channel.getName())))
                .toList();
    }

    /**
     * Returns the channel with this id. The channel must be in the Discord server that the bot serves, or must be a
     * private channel. Throws a {@code ChatFailure} if the channel belongs to another server or does not exist.
     */
    private MessageChannel channel(String channelId) {
        long id = InputSanitizer.snowflake(channelId);
        var guild = guild();
        var channel = guild.getJDA().getChannelById(MessageChannel.class, id);
        if (channel instanceof PrivateChannel
                || channel instanceof GuildMessageChannel inGuild
                        && inGuild.getGuild().equals(guild)) {
            return channel;
        }
        if (!session.connected()) {
            throw BlockingJdaRequest.later("The channel " + channelId + " is not known and the bot is not connected");
        }
        return privateChannel(guild.getJDA(), Long.toUnsignedString(id))
                .orElseThrow(() -> new ChatFailure(ChatFailure.Kind.GONE, "There is no channel " + channelId, null));
    }

    /**
     * Requests a private channel from Discord by the channel's id, because JDA caches only a few private channels and
     * none after a logout. JDA itself could only open the private channel again, which Discord refuses if the person
     * has left the server.
     */
    private Optional<PrivateChannel> privateChannel(JDA jda, String channelId) {
        var found = rest.call("Looking for the channel " + channelId, "GET", "channels/" + channelId, null);
        return found.path("type").asInt() == ChannelType.PRIVATE.getId()
                ? Optional.of(
                        ((JDAImpl) jda).getEntityBuilder().createPrivateChannel(DataObject.fromJson(found.toString())))
                : Optional.empty();
    }

    private Guild guild() {
        var guild = session.workspace();
        if (guild == null) {
            throw BlockingJdaRequest.later("The workspace is not known yet");
        }
        return guild;
    }
}
