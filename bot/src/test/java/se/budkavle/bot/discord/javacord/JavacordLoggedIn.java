package se.budkavle.bot.discord.javacord;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import se.budkavle.bot.chat.Chat;
import se.budkavle.bot.chat.CommandDesk;
import se.budkavle.bot.chat.ContractTown;
import se.budkavle.bot.chat.Layout;
import se.budkavle.bot.discord.wire.Arrival;
import se.budkavle.bot.discord.wire.Callback;
import se.budkavle.bot.discord.wire.CommandSheet;
import se.budkavle.bot.discord.wire.DiscordSettings;
import se.budkavle.bot.discord.wire.Hearing;
import se.budkavle.bot.discord.wire.Interactions;
import se.budkavle.bot.discord.wire.LogFilter;
import se.budkavle.bot.discord.wire.Messages;
import se.budkavle.bot.discord.wire.Registration;
import se.budkavle.bot.discord.wire.Rest;
import se.budkavle.bot.discord.wire.ServedWorkspace;
import se.budkavle.bot.text.Phrasebook;

/** The adapter put together without Spring, with a count of nanoseconds that a test can move. */
record JavacordLoggedIn(JavacordSession line, Interactions interactions, Arrival arrival, Chat chat, AtomicLong ahead) implements ContractTown.Adapter {

    static JavacordLoggedIn to(DiscordSettings settings, CommandDesk desk, Phrasebook words, Layout layout) {
        LogFilter.installCutting(LineOpening.LIBRARY);
        var ahead = new AtomicLong();
        var rest = new Rest(settings);
        var messages = new Messages(layout);
        var interactions = new Interactions(Duration.ofSeconds(1), Duration.ofSeconds(2));
        var arrival = new Arrival(settings, new Registration(rest, new CommandSheet(words).of(desk.specs())));
        var served = new ServedWorkspace(settings);
        var session = new JavacordSession(settings, rest,
                new Hearing(desk, interactions, new Callback(settings), messages, served),
                arrival,
                new Pulse(() -> System.nanoTime() + ahead.get()), served);
        session.start();
        return new JavacordLoggedIn(session, interactions, arrival,
                new JavacordChat(session, rest, messages, Locale.forLanguageTag("sv-SE")), ahead);
    }

    @Override
    public void close() {
        line.stop();
        interactions.close();
        arrival.close();
    }
}
