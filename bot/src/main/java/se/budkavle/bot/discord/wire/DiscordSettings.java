package se.budkavle.bot.discord.wire;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings for connecting to Discord.
 *
 * @param token the bot's secret; empty for none
 * @param api the address of Discord's API, without its version
 * @param guild the id of the server; empty if the bot is in only one
 * @param library the library that keeps the connection
 */
@ConfigurationProperties("budkavle.discord")
public record DiscordSettings(
        @DefaultValue("") String token,
        @DefaultValue("https://discord.com") URI api,
        @DefaultValue("") String guild,
        @DefaultValue("jda") Library library) {

    /** The libraries for which there is an adapter. */
    public enum Library {
        JDA,
        JAVACORD
    }

    public boolean hasToken() {
        return !token.isBlank();
    }

    /** Returns whether the address is Discord's own and not the sandbox's. */
    boolean isDiscordItself() {
        return "discord.com".equals(api.getHost());
    }

    /** Returns the address of Discord without a slash at the end. */
    public String base() {
        return api.toString().replaceAll("/+$", "");
    }

    /** Returns the address that all API paths are appended to. */
    public String rest() {
        return base() + "/api/v10/";
    }

    /** Hides the token. */
    @Override
    public String toString() {
        return "DiscordSettings[token=" + (hasToken() ? "***" : "none") + ", api=" + api + ", guild=" + guild
                + ", library=" + library + "]";
    }
}
