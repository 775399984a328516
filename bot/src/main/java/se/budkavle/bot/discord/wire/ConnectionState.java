package se.budkavle.bot.discord.wire;

import java.util.Optional;

/** What is known of the line to Discord, whichever library keeps it. */
public interface ConnectionState {

    /** Whether the bot hears what people do, right now. */
    boolean connected();

    /** The id of the workspace that the bot serves; empty while it is not known, while the bot is not in it, or where it cannot be told which it is. */
    default Optional<String> guild() {
        return served().id();
    }

    /** Which of the workspaces that the bot is in it serves. */
    ServedWorkspace served();

    /** The id of the application that the token belongs to; empty until logged in. */
    Optional<String> application();

    /** Whether Discord has refused the token: the bot stays logged out until it is started with another. */
    boolean refused();
}
