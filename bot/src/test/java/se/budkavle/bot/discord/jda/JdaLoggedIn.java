package se.budkavle.bot.discord.jda;

import java.time.Duration;
import java.util.Locale;
import se.budkavle.bot.chat.Chat;
import se.budkavle.bot.chat.CommandDesk;
import se.budkavle.bot.chat.ContractTown;
import se.budkavle.bot.discord.wire.AttachmentDownload;
import se.budkavle.bot.discord.wire.CommandRegistrar;
import se.budkavle.bot.discord.wire.CommandWriter;
import se.budkavle.bot.discord.wire.ConnectedHandler;
import se.budkavle.bot.discord.wire.DiscordSettings;
import se.budkavle.bot.discord.wire.InteractionExecutor;
import se.budkavle.bot.discord.wire.InteractionResponder;
import se.budkavle.bot.discord.wire.LogFilter;
import se.budkavle.bot.discord.wire.MessageLayout;
import se.budkavle.bot.discord.wire.RestClient;
import se.budkavle.bot.discord.wire.ServedWorkspace;
import se.budkavle.bot.text.Phrasebook;

/** The adapter put together without Spring. */
record JdaLoggedIn(JdaSession line, InteractionExecutor interactions, ConnectedHandler arrival, Chat chat) implements ContractTown.Adapter {

    static JdaLoggedIn to(DiscordSettings settings, CommandDesk desk, Phrasebook words, MessageLayout layout) {
        LogFilter.install(JdaConnector.LIBRARY);
        var http = HttpClientBuilder.client();
        var widgets = new ComponentRenderer(layout);
        var rendering = new MessageRenderer(layout, widgets);
        var interactions = new InteractionExecutor(Duration.ofSeconds(1), Duration.ofSeconds(2));
        var arrival = new ConnectedHandler(settings, new CommandRegistrar(new RestClient(settings), new CommandWriter(words).of(desk.specs())));
        var served = new ServedWorkspace(settings);
        var session = new JdaSession(settings, http, new InteractionListener(desk, new JdaInputParser(new AttachmentDownload()), interactions,
                new InteractionResponder(settings), rendering, widgets, served), arrival, served);
        session.start();
        return new JdaLoggedIn(session, interactions, arrival, new JdaChat(session, rendering, Locale.forLanguageTag("sv-SE")));
    }

    @Override
    public void close() {
        line.stop();
        interactions.close();
        arrival.close();
    }
}
