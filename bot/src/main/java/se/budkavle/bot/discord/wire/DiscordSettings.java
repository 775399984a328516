package se.budkavle.bot.discord.wire;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the workspace is and how to log in.
 *
 * @param token   the bot's secret; empty for none
 * @param api     where Discord's API is, without its version
 * @param guild   the id of the workspace; empty for the only one that the bot is in
 * @param library what keeps the line to Discord
 */
@ConfigurationProperties("budkavle.discord")
public record DiscordSettings(
        @DefaultValue("") String token,
        @DefaultValue("https://discord.com") URI api,
        @DefaultValue("") String guild,
        @DefaultValue("jda") Library library) {

    /** The libraries that there is an adapter on. */
    public enum Library { JDA, JAVACORD }

    public boolean hasToken() {
        return !token.isBlank();
    }

    /** Whether it is Discord and not a stand-in. */
    boolean isDiscordItself() {
        return "discord.com".equals(api.getHost());
    }

    /** Where Discord is, without a stroke at the end. */
    public String base() {
        return api.toString().replaceAll("/+$", "");
    }

    /** The base of all calls. */
    public String rest() {
        return base() + "/api/v10/";
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "DiscordSettings[token=" + (hasToken() ? "***" : "none") + ", api=" + api + ", guild=" + guild
                + ", library=" + library + "]";
    }
}
