package se.budkavle.bot.javacord;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.Chat;
import se.budkavle.bot.chat.ChatContract;
import se.budkavle.bot.chat.CommandDesk;
import se.budkavle.bot.chat.Layout;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.wire.Callback;
import se.budkavle.bot.wire.CommandSheet;
import se.budkavle.bot.wire.DiscordSettings;
import se.budkavle.bot.wire.Hearing;
import se.budkavle.bot.wire.Interactions;
import se.budkavle.bot.wire.LogFilter;
import se.budkavle.bot.wire.Messages;
import se.budkavle.bot.wire.Registration;
import se.budkavle.bot.wire.Rest;

/** The adapter on Javacord does what every adapter must. */
class JavacordChatTest extends ChatContract {

    private Logged logged;

    @Override
    protected Adapter connect(URI api, String token, CommandDesk desk, Phrasebook words, Layout layout) {
        logged = Logged.in(new DiscordSettings(token, api, "", DiscordSettings.Library.JAVACORD), desk, words, layout);
        return logged;
    }

    /** The adapter put together without Spring, with a count of nanoseconds that a test can move. */
    record Logged(JavacordSession session, Interactions interactions, Chat chat, AtomicLong ahead) implements Adapter {

        static Logged in(DiscordSettings settings, CommandDesk desk, Phrasebook words, Layout layout) {
            LogFilter.installCutting(LineOpening.LIBRARY);
            var ahead = new AtomicLong();
            var rest = new Rest(settings);
            var messages = new Messages(layout);
            var interactions = new Interactions(Duration.ofSeconds(1), Duration.ofSeconds(2));
            var session = new JavacordSession(settings, rest,
                    new Hearing(desk, interactions, new Callback(settings), messages, settings.guild()),
                    new Registration(rest, new CommandSheet(words).of(desk.specs())),
                    new Pulse(() -> System.nanoTime() + ahead.get()));
            session.start();
            return new Logged(session, interactions,
                    new JavacordChat(session, rest, messages, Locale.forLanguageTag("sv-SE")), ahead);
        }

        @Override
        public boolean isConnected() {
            return session.connected();
        }

        @Override
        public void close() {
            session.stop();
            interactions.close();
        }
    }

    @Test
    void aLineOnWhichNobodyAnswersIsCutAndOpenedAgain() {
        await().atMost(Duration.ofSeconds(30)).until(logged::isConnected);
        logged.ahead().addAndGet(Duration.ofMinutes(5).toNanos());
        logged.session().look();
        await().atMost(Duration.ofSeconds(20)).until(() -> !logged.isConnected());
        await().atMost(Duration.ofSeconds(30)).until(logged::isConnected);
    }
}
