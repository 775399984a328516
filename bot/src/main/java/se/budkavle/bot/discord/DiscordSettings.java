package se.budkavle.bot.discord;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the workspace is and how to log in.
 *
 * @param token the bot's secret; empty for none
 * @param api   where Discord's API is, without its version
 * @param guild the id of the workspace; empty for the only one that the bot is in
 */
@ConfigurationProperties("budkavle.discord")
public record DiscordSettings(
        @DefaultValue("") String token,
        @DefaultValue("https://discord.com") URI api,
        @DefaultValue("") String guild) {

    boolean hasToken() {
        return !token.isBlank();
    }

    /** The base of all calls. */
    String rest() {
        return api.toString().replaceAll("/+$", "") + "/api/v10/";
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "DiscordSettings[token=" + (hasToken() ? "***" : "none") + ", api=" + api + ", guild=" + guild + "]";
    }
}
