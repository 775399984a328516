package se.budkavle.bot.discord.wire;

import java.time.Duration;
import java.util.Optional;

/** The state of the connection to Discord, whichever Discord library the bot uses. */
public interface ConnectionState {

    /** Returns whether the bot is connected and receives interactions at the moment. */
    boolean connected();

    /**
     * Returns how long ago Discord was last heard of on the connection, acknowledged heartbeats included. Returns empty
     * until the bot has logged in.
     */
    Optional<Duration> sinceLastEvent();

    /**
     * Returns the id of the Discord server that the bot serves.
     *
     * <p>Returns empty until the bot has logged in. Also returns empty while the bot is no member of that server, or is
     * in several servers of which none is configured.
     */
    default Optional<String> guild() {
        return served().id();
    }

    /** Returns the rule that determines which Discord server the bot serves, if the bot is a member of several. */
    ServedWorkspace served();

    /**
     * Returns the id of the Discord application that the token belongs to. Returns empty until the bot has logged in.
     */
    Optional<String> application();

    /**
     * Returns whether Discord has refused the token. The bot then stays logged out until somebody restarts it with
     * another token.
     */
    boolean refused();
}
