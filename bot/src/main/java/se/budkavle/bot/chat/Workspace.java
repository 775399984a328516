package se.budkavle.bot.chat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the server's channels and roles, and creates those that are missing; deletes nothing.
 *
 * <p>Every method may throw {@link ChatFailure}. The reasons are shown to people who manage the server.
 */
public interface Workspace {

    /**
     * Returns the current channels and roles.
     *
     * @param known ids of channels that may have been deleted or hidden from the bot
     */
    Contents contents(Collection<String> known);

    /** Creates a category and returns the chat's id of it. */
    String makeCategory(String name, String reason);

    /**
     * Creates a channel and returns the chat's id of it.
     *
     * @param categoryId null for none
     * @param roleId the only role that may see the channel, besides the bot; null for everyone
     */
    String makeChannel(String name, String topic, @Nullable String categoryId, @Nullable String roleId, String reason);

    /** Creates a role without permissions and returns the chat's id of it. */
    String makeRole(String name, String reason);

    /** Hides the channel from everyone except this role, the bot and those who had access of their own. */
    void close(String channelId, String roleId, String reason);

    /** Gives the role to the account; does nothing if the account has it. */
    void give(String accountId, String roleId, String reason);

    /** Takes the role from the account; does nothing if the account lacks it. */
    void take(String accountId, String roleId, String reason);

    /**
     * The server's channels and roles.
     *
     * @param hidden ids of the known channels that exist but that the bot may not see
     * @param rights the chat's names of the permissions that the bot lacks for creating channels and assigning roles
     * @param invitation the link with which someone who manages the server can give them
     */
    record Contents(
            List<Channel> categories,
            List<Channel> channels,
            Set<String> hidden,
            List<Role> roles,
            Set<String> rights,
            String invitation) {}

    /**
     * A text channel, or a category of channels.
     *
     * @param categoryId null for none
     * @param closed whether it is hidden from some people
     */
    record Channel(String id, String name, @Nullable String categoryId, boolean closed) {}

    /** @param givable whether the bot can assign the role, and it gives no permission that members should not have */
    record Role(String id, String name, boolean givable) {}
}
