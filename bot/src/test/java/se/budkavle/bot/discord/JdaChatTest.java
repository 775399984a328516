package se.budkavle.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.Chat;
import se.budkavle.bot.chat.ChatContract;
import se.budkavle.bot.chat.CommandDesk;
import se.budkavle.bot.chat.Layout;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.wire.Callback;
import se.budkavle.bot.wire.DiscordSettings;
import se.budkavle.bot.wire.Download;
import se.budkavle.bot.wire.Interactions;
import se.budkavle.bot.wire.LogFilter;

/** The adapter on JDA does what every adapter must. */
class JdaChatTest extends ChatContract {

    @Override
    protected Adapter connect(URI api, String token, CommandDesk desk, Phrasebook words, Layout layout) {
        return Logged.in(new DiscordSettings(token, api, "", DiscordSettings.Library.JDA), desk, words, layout);
    }

    /** The adapter put together without Spring. */
    record Logged(Session session, Interactions interactions, Chat chat) implements Adapter {

        static Logged in(DiscordSettings settings, CommandDesk desk, Phrasebook words, Layout layout) {
            LogFilter.install(LineOpening.LIBRARY);
            var http = Http.client();
            var widgets = new Widgets(layout);
            var rendering = new Rendering(layout, widgets);
            var interactions = new Interactions(Duration.ofSeconds(1), Duration.ofSeconds(2));
            var session = new Session(settings, http, new Listener(desk, new Incoming(new Download()), interactions,
                    new Callback(settings), rendering, widgets, settings.guild()), new Registration(new CommandSheet(words).of(desk.specs())));
            session.start();
            return new Logged(session, interactions, new JdaChat(session, rendering, Locale.forLanguageTag("sv-SE")));
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
    void theSecretIsNeverShown() {
        assertThat(new DiscordSettings("very-secret", URI.create("https://discord.com"), "",
                DiscordSettings.Library.JDA).toString()).doesNotContain("very-secret");
    }
}
