package se.budkavle.bot.chat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists the channels and roles of the chat server, such as a Discord server, and creates missing ones. Never deletes a
 * channel or a role.
 *
 * <p>Every method may throw {@link ChatFailure}. The argument {@code reason} of a method appears in the chat server's
 * audit log, which only people who manage the server can read.
 */
public interface Workspace {

    /**
     * Returns the server's current channels and roles.
     *
     * @param known the channel ids in the bot's database; some of these channels may be deleted or hidden from the bot
     *     by now
     */
    Contents contents(Collection<String> known);

    /** Creates a channel category on the chat server and returns the category's id. */
    String makeCategory(String name, String reason);

    /**
     * Creates a text channel on the chat server and returns the channel's id.
     *
     * @param categoryId the category to create the channel in; null for none
     * @param roleId the only role that may see the channel, besides the bot; null if everyone may see the channel
     */
    String makeChannel(String name, String topic, @Nullable String categoryId, @Nullable String roleId, String reason);

    /** Creates a Discord role without permissions on the chat server and returns the role's id. */
    String makeRole(String name, String reason);

    /**
     * Hides the channel from everyone except this Discord role, the bot, and accounts that have a permission overwrite
     * of their own in the channel.
     */
    void close(String channelId, String roleId, String reason);

    /**
     * Returns whether the account is a member of the chat server. The result "true" may be up to ten minutes old, or
     * older while the chat server does not respond.
     */
    boolean isMember(String accountId);

    /**
     * Returns the link that opens a message in the chat, even if the message no longer exists. Returns empty before the
     * bot has logged in, and while the bot does not know which server it serves.
     */
    Optional<String> messageAddress(String channelId, String messageId);

    /** Assigns the Discord role to the account. Does nothing if the account already has the role. */
    void give(String accountId, String roleId, String reason);

    /** Removes the Discord role from the account. Does nothing if the account does not have the role. */
    void take(String accountId, String roleId, String reason);

    /**
     * The server's channel categories, text channels and roles, and the permissions that the bot lacks.
     *
     * @param hidden the ids of existing channels that are in the bot's database but that the bot may not see
     * @param rights the permissions that the bot needs to create channels and assign roles, but does not have; each is
     *     the name of a constant in Discord's API, for example MANAGE_ROLES
     * @param invitation the link with which someone who manages the server can grant the bot these permissions
     */
    record Contents(
            List<Channel> categories,
            List<Channel> channels,
            Set<String> hidden,
            List<Role> roles,
            Set<String> rights,
            String invitation) {}

    /**
     * A text channel or a channel category of the server.
     *
     * @param categoryId the category that contains the channel; null for none
     * @param closed whether the channel is hidden from some people
     * @param admitted the ids of the roles and accounts that are explicitly permitted to see the channel
     */
    record Channel(String id, String name, @Nullable String categoryId, boolean closed, Set<String> admitted) {}

    /**
     * A role of the chat server, such as a Discord role.
     *
     * @param givable true if the bot may assign the role: the role ranks below the bot's own role, belongs to no
     *     integration and grants no powerful permission, such as managing the server
     */
    record Role(String id, String name, boolean givable) {}
}
