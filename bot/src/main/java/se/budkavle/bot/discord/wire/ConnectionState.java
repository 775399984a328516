package se.budkavle.bot.discord.wire;

import java.util.Optional;

/** The state of the connection to Discord, for either library. */
public interface ConnectionState {

    /** Returns whether the bot receives interactions at the moment. */
    boolean connected();

    /**
     * Returns the id of the server that the bot serves; empty until it is known, while the bot is not a member, or
     * while it is ambiguous.
     */
    default Optional<String> guild() {
        return served().id();
    }

    /** Returns which of its servers the bot serves. */
    ServedWorkspace served();

    /** Returns the id of the token's application; empty until the bot has logged in. */
    Optional<String> application();

    /**
     * Returns whether Discord has refused the token; the bot then stays logged out until it is restarted with another
     * one.
     */
    boolean refused();
}
