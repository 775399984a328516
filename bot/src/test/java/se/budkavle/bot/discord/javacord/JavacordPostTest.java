package se.budkavle.bot.discord.javacord;

import java.net.URI;
import se.budkavle.bot.chat.CommandDispatcher;
import se.budkavle.bot.chat.PostContract;
import se.budkavle.bot.discord.wire.DiscordSettings;
import se.budkavle.bot.discord.wire.EmbedLayout;
import se.budkavle.bot.text.Phrasebook;

/** Runs all tests of {@link PostContract} with the Discord adapter that uses the library Javacord. */
class JavacordPostTest extends PostContract {

    @Override
    protected Adapter connect(URI api, String token, CommandDispatcher desk, Phrasebook words, EmbedLayout layout) {
        return JavacordTestAdapter.to(
                new DiscordSettings(token, api, "", DiscordSettings.Library.JAVACORD), desk, words, layout);
    }
}
