package se.budkavle.bot.discord;

import java.net.URI;
import se.budkavle.bot.chat.CommandDesk;
import se.budkavle.bot.chat.Layout;
import se.budkavle.bot.chat.LogInContract;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.wire.DiscordSettings;

/** What is asked of the adapter on JDA while it is logging in. */
class JdaLogInTest extends LogInContract {

    @Override
    protected Adapter connect(URI api, String token, CommandDesk desk, Phrasebook words, Layout layout) {
        return JdaLoggedIn.to(new DiscordSettings(token, api, "", DiscordSettings.Library.JDA), desk, words, layout);
    }
}
