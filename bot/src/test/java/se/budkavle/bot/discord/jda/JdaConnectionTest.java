package se.budkavle.bot.discord.jda;

import java.net.URI;
import java.util.regex.Pattern;
import se.budkavle.bot.chat.CommandDispatcher;
import se.budkavle.bot.chat.ConnectionContract;
import se.budkavle.bot.discord.wire.DiscordSettings;
import se.budkavle.bot.discord.wire.EmbedLayout;
import se.budkavle.bot.text.Phrasebook;

/** Runs all tests of {@link ConnectionContract} with the Discord adapter that uses the library JDA. */
class JdaConnectionTest extends ConnectionContract {

    @Override
    protected Adapter connect(URI api, String token, CommandDispatcher desk, Phrasebook words, EmbedLayout layout) {
        return JdaTestAdapter.to(new DiscordSettings(token, api, "", DiscordSettings.Library.JDA), desk, words, layout);
    }

    @Override
    protected Pattern threads() {
        return Pattern.compile("JDA .*|discord-login");
    }
}
