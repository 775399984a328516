package se.budkavle.bot.discord.wire;

import java.time.Duration;
import java.util.Optional;

/** The state of the connection to Discord, independent of the Discord library. */
public interface ConnectionState {

    /** Returns whether the bot is connected and receives interactions at the moment. */
    boolean connected();

    /**
     * Returns the time that has passed since the latest event or acknowledged heartbeat from Discord. Returns empty
     * while the bot is not logged in.
     */
    Optional<Duration> sinceLastEvent();

    /**
     * Returns the id of the Discord server that the bot serves.
     *
     * <p>Returns empty before the login and while the bot is not a member of the server. If the bot is in several
     * servers and no server is configured, the result is empty too.
     */
    default Optional<String> guild() {
        return served().id();
    }

    /**
     * Returns the resolver that selects which Discord server the bot serves if the bot is a member of several servers.
     */
    ServerResolver served();

    /**
     * Returns the id of the Discord application that the token belongs to. Returns empty until the bot has logged in.
     */
    Optional<String> application();

    /**
     * Returns whether Discord has refused the token. After a refusal, the bot stays logged out until it is restarted
     * with another token.
     */
    boolean refused();
}
