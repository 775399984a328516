package se.budkavle.bot.discord.jda;

import java.time.Duration;
import java.util.Locale;
import se.budkavle.bot.chat.Chat;
import se.budkavle.bot.chat.CommandDesk;
import se.budkavle.bot.chat.ContractTown;
import se.budkavle.bot.chat.Layout;
import se.budkavle.bot.discord.wire.Arrival;
import se.budkavle.bot.discord.wire.Callback;
import se.budkavle.bot.discord.wire.CommandSheet;
import se.budkavle.bot.discord.wire.DiscordSettings;
import se.budkavle.bot.discord.wire.Download;
import se.budkavle.bot.discord.wire.Interactions;
import se.budkavle.bot.discord.wire.LogFilter;
import se.budkavle.bot.discord.wire.Registration;
import se.budkavle.bot.discord.wire.Rest;
import se.budkavle.bot.discord.wire.ServedWorkspace;
import se.budkavle.bot.text.Phrasebook;

/** The adapter put together without Spring. */
record JdaLoggedIn(Session line, Interactions interactions, Arrival arrival, Chat chat) implements ContractTown.Adapter {

    static JdaLoggedIn to(DiscordSettings settings, CommandDesk desk, Phrasebook words, Layout layout) {
        LogFilter.install(LineOpening.LIBRARY);
        var http = Http.client();
        var widgets = new Widgets(layout);
        var rendering = new Rendering(layout, widgets);
        var interactions = new Interactions(Duration.ofSeconds(1), Duration.ofSeconds(2));
        var arrival = new Arrival(settings, new Registration(new Rest(settings), new CommandSheet(words).of(desk.specs())));
        var served = new ServedWorkspace(settings);
        var session = new Session(settings, http, new Listener(desk, new Incoming(new Download()), interactions,
                new Callback(settings), rendering, widgets, served), arrival, served);
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
