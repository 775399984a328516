package se.budkavle.bot.discord.javacord;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import se.budkavle.bot.chat.AdapterTestBase;
import se.budkavle.bot.chat.Chat;
import se.budkavle.bot.chat.CommandDispatcher;
import se.budkavle.bot.discord.wire.CommandRegistrar;
import se.budkavle.bot.discord.wire.CommandWriter;
import se.budkavle.bot.discord.wire.ConnectedHandler;
import se.budkavle.bot.discord.wire.DiscordSettings;
import se.budkavle.bot.discord.wire.EmbedLayout;
import se.budkavle.bot.discord.wire.GlobalRateLimit;
import se.budkavle.bot.discord.wire.InteractionDispatcher;
import se.budkavle.bot.discord.wire.InteractionExecutor;
import se.budkavle.bot.discord.wire.InteractionResponder;
import se.budkavle.bot.discord.wire.LogFilter;
import se.budkavle.bot.discord.wire.MessageWriter;
import se.budkavle.bot.discord.wire.RestClient;
import se.budkavle.bot.discord.wire.ServerResolver;
import se.budkavle.bot.discord.wire.SessionResumeLimit;
import se.budkavle.bot.text.Phrasebook;

/** Creates the Javacord adapter without Spring. A test can advance the adapter's monotonic clock. */
record JavacordTestAdapter(
        JavacordSession connection,
        InteractionExecutor interactions,
        ConnectedHandler connectedHandler,
        Chat chat,
        AtomicLong nanosAhead)
        implements AdapterTestBase.Adapter {

    static JavacordTestAdapter to(
            DiscordSettings settings, CommandDispatcher desk, Phrasebook words, EmbedLayout layout) {
        LogFilter.installCutting(JavacordConnector.LIBRARY);
        var nanosAhead = new AtomicLong();
        var rest = new RestClient(settings, new GlobalRateLimit());
        var messages = new MessageWriter(layout);
        var interactions = new InteractionExecutor(any -> true, Duration.ofSeconds(1), Duration.ofSeconds(2));
        var connectedHandler =
                new ConnectedHandler(settings, new CommandRegistrar(rest, new CommandWriter(words).of(desk)));
        var served = new ServerResolver(settings);
        var session = new JavacordSession(
                settings,
                rest,
                new InteractionDispatcher(desk, interactions, new InteractionResponder(settings), messages, served),
                connectedHandler,
                new HeartbeatMonitor(() -> System.nanoTime() + nanosAhead.get()),
                new SessionResumeLimit(() -> System.nanoTime() + nanosAhead.get()),
                served);
        session.start();
        return new JavacordTestAdapter(
                session,
                interactions,
                connectedHandler,
                new JavacordChat(session, rest, messages, Locale.forLanguageTag("sv-SE")),
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
