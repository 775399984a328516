package se.budkavle.bot.discord.wire;

import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The configuration properties of the connection to Discord.
 *
 * @param token the secret with which the bot logs in; empty for none
 * @param api the web address of Discord, without the path of the API version
 * @param guild the id of the server that the bot serves; empty if the bot is in only one server
 * @param library the Java library that keeps the connection to Discord's gateway
 */
@ConfigurationProperties("budkavle.discord")
public record DiscordSettings(
        @DefaultValue("") String token,
        @DefaultValue("https://discord.com") URI api,
        @DefaultValue("") String guild,
        @DefaultValue("jda") Library library) {

    /** The Java libraries for Discord that the bot can use. */
    public enum Library {
        JDA,
        JAVACORD
    }

    private static final Pattern TOKEN = Pattern.compile("[!-~]*");

    public DiscordSettings {
        token = token.strip();
        guild = guild.strip();
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException(
                    "budkavle.discord.token has a blank or a sign that no token has: copy it again");
        }
    }

    public boolean hasToken() {
        return !token.isBlank();
    }

    /**
     * Returns whether the configured address is Discord's own. Returns false for the local Discord imitation (sandbox).
     */
    boolean isDiscordItself() {
        return "discord.com".equals(api.getHost());
    }

    /** Returns the configured address of Discord without slashes at its end. */
    public String base() {
        return api.toString().replaceAll("/+$", "");
    }

    /**
     * Returns the base address of Discord's REST API, with a slash at its end, to which the caller appends the path of
     * a request.
     */
    public String rest() {
        return base() + "/api/v10/";
    }

    /** Returns the settings as text without the token, so that logs do not reveal it. */
    @Override
    public String toString() {
        return "DiscordSettings[token=" + (hasToken() ? "***" : "none") + ", api=" + api + ", guild=" + guild
                + ", library=" + library + "]";
    }
}
