package se.budkavle.bot.discord.jda;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.ChatContract;
import se.budkavle.bot.chat.CommandDispatcher;
import se.budkavle.bot.discord.wire.DiscordSettings;
import se.budkavle.bot.discord.wire.EmbedLayout;
import se.budkavle.bot.text.Phrasebook;

/** Runs all tests of {@link ChatContract} with the Discord adapter that uses the library JDA. */
class JdaChatTest extends ChatContract {

    @Override
    protected Adapter connect(URI api, String token, CommandDispatcher desk, Phrasebook words, EmbedLayout layout) {
        return JdaTestAdapter.to(new DiscordSettings(token, api, "", DiscordSettings.Library.JDA), desk, words, layout);
    }

    @Test
    void theSettingsDoNotShowTheTokenWhenPrinted() {
        assertThat(new DiscordSettings(
                                "very-secret", URI.create("https://discord.com"), "", DiscordSettings.Library.JDA)
                        .toString())
                .doesNotContain("very-secret");
    }
}
