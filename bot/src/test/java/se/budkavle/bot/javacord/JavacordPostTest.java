package se.budkavle.bot.javacord;

import java.net.URI;
import se.budkavle.bot.chat.CommandDesk;
import se.budkavle.bot.chat.Layout;
import se.budkavle.bot.chat.PostContract;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.wire.DiscordSettings;

/** The adapter on Javacord says of itself what every adapter must. */
class JavacordPostTest extends PostContract {

    @Override
    protected Adapter connect(URI api, String token, CommandDesk desk, Phrasebook words, Layout layout) {
        return JavacordLoggedIn.to(new DiscordSettings(token, api, "", DiscordSettings.Library.JAVACORD), desk, words, layout);
    }
}
