package se.budkavle.bot.discord.jda;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import se.budkavle.bot.chat.AdapterTestBase;
import se.budkavle.bot.chat.Chat;
import se.budkavle.bot.chat.CommandDispatcher;
import se.budkavle.bot.discord.wire.AttachmentDownload;
import se.budkavle.bot.discord.wire.CommandRegistrar;
import se.budkavle.bot.discord.wire.CommandWriter;
import se.budkavle.bot.discord.wire.ConnectedHandler;
import se.budkavle.bot.discord.wire.DiscordSettings;
import se.budkavle.bot.discord.wire.EmbedLayout;
import se.budkavle.bot.discord.wire.GlobalRateLimit;
import se.budkavle.bot.discord.wire.InteractionExecutor;
import se.budkavle.bot.discord.wire.InteractionResponder;
import se.budkavle.bot.discord.wire.LogFilter;
import se.budkavle.bot.discord.wire.RestClient;
import se.budkavle.bot.discord.wire.ServerResolver;
import se.budkavle.bot.discord.wire.SessionResumeLimit;
import se.budkavle.bot.text.Phrasebook;

/** Creates the JDA adapter without Spring. */
record JdaTestAdapter(
        JdaSession connection,
        InteractionExecutor interactions,
        ConnectedHandler connectedHandler,
        Chat chat,
        AtomicLong nanosAhead)
        implements AdapterTestBase.Adapter {

    static JdaTestAdapter to(DiscordSettings settings, CommandDispatcher desk, Phrasebook words, EmbedLayout layout) {
        var nanosAhead = new AtomicLong();
        LogFilter.install(JdaConnector.LIBRARY);
        var limit = new GlobalRateLimit();
        var http = HttpClientBuilder.client(limit);
        var components = new ComponentRenderer(layout);
        var renderer = new MessageRenderer(layout, components);
        var interactions = new InteractionExecutor(any -> true, Duration.ofSeconds(1), Duration.ofSeconds(2));
        var rest = new RestClient(settings, limit);
        var connectedHandler =
                new ConnectedHandler(settings, new CommandRegistrar(rest, new CommandWriter(words).of(desk)));
        var served = new ServerResolver(settings);
        var session = new JdaSession(
                settings,
                http,
                new InteractionListener(
                        desk,
                        new JdaInputParser(new AttachmentDownload()),
                        interactions,
                        new InteractionResponder(settings),
                        renderer,
                        components,
                        served),
                connectedHandler,
                new SessionResumeLimit(() -> System.nanoTime() + nanosAhead.get()),
                served);
        session.start();
        return new JdaTestAdapter(
                session,
                interactions,
                connectedHandler,
                new JdaChat(session, rest, renderer, Locale.forLanguageTag("sv-SE")),
                nanosAhead);
    }

    @Override
    public void passTime(Duration time) {
        nanosAhead.addAndGet(time.toNanos());
    }

    @Override
    public void close() {
        connection.stop();
        interactions.close();
        connectedHandler.close();
    }
}
