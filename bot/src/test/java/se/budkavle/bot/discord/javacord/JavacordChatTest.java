package se.budkavle.bot.discord.javacord;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.ChatContract;
import se.budkavle.bot.chat.CommandDispatcher;
import se.budkavle.bot.discord.wire.DiscordSettings;
import se.budkavle.bot.discord.wire.EmbedLayout;
import se.budkavle.bot.text.Phrasebook;

/** Runs all tests of {@link ChatContract} with the Discord adapter that uses the library Javacord. */
class JavacordChatTest extends ChatContract {

    private JavacordTestAdapter javacord;

    @Override
    protected Adapter connect(URI api, String token, CommandDispatcher desk, Phrasebook words, EmbedLayout layout) {
        javacord = JavacordTestAdapter.to(
                new DiscordSettings(token, api, "", DiscordSettings.Library.JAVACORD), desk, words, layout);
        return javacord;
    }

    @Test
    void aConnectionWithoutHeartbeatRepliesIsClosedAndOpenedAgain() {
        await().atMost(Duration.ofSeconds(30)).until(javacord.connection()::connected);
        javacord.nanosAhead().addAndGet(Duration.ofMinutes(5).toNanos());
        javacord.connection().checkConnection();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !javacord.connection().connected());
        await().atMost(Duration.ofSeconds(30)).until(javacord.connection()::connected);
    }
}
