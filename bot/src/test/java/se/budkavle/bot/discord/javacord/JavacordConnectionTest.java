package se.budkavle.bot.discord.javacord;

import java.net.URI;
import java.util.regex.Pattern;
import se.budkavle.bot.chat.CommandDispatcher;
import se.budkavle.bot.chat.ConnectionContract;
import se.budkavle.bot.discord.wire.DiscordSettings;
import se.budkavle.bot.discord.wire.EmbedLayout;
import se.budkavle.bot.text.Phrasebook;

/** Runs all tests of {@link ConnectionContract} with the Discord adapter that uses the library Javacord. */
class JavacordConnectionTest extends ConnectionContract {

    @Override
    protected Adapter connect(URI api, String token, CommandDispatcher desk, Phrasebook words, EmbedLayout layout) {
        return JavacordTestAdapter.to(
                new DiscordSettings(token, api, "", DiscordSettings.Library.JAVACORD), desk, words, layout);
    }

    @Override
    protected Pattern threads() {
        return Pattern.compile("Javacord - Central Scheduler.*|discord-session");
    }
}
