package se.budkavle.bot.discord.javacord;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.ChatContract;
import se.budkavle.bot.chat.CommandDesk;
import se.budkavle.bot.discord.wire.DiscordSettings;
import se.budkavle.bot.discord.wire.MessageLayout;
import se.budkavle.bot.text.Phrasebook;

/** The adapter on Javacord does what every adapter must. */
class JavacordChatTest extends ChatContract {

    private JavacordLoggedIn logged;

    @Override
    protected Adapter connect(URI api, String token, CommandDesk desk, Phrasebook words, MessageLayout layout) {
        logged = JavacordLoggedIn.to(new DiscordSettings(token, api, "", DiscordSettings.Library.JAVACORD), desk, words, layout);
        return logged;
    }

    @Test
    void aLineOnWhichNobodyAnswersIsCutAndOpenedAgain() {
        await().atMost(Duration.ofSeconds(30)).until(logged.line()::connected);
        logged.ahead().addAndGet(Duration.ofMinutes(5).toNanos());
        logged.line().look();
        await().atMost(Duration.ofSeconds(20)).until(() -> !logged.line().connected());
        await().atMost(Duration.ofSeconds(30)).until(logged.line()::connected);
    }
}
