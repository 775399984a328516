package se.budkavle.bot.chat;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The workspace's channels and roles: what there is, and making what is missing. Nothing is ever deleted. Every call may throw
 * {@link ChatFailure}. The reasons are shown to those who manage the workspace.
 */
public interface Workspace {

    /**
     * What there is right now.
     *
     * @param known ids of channels that may have been deleted or hidden from the bot meanwhile
     */
    Contents contents(Collection<String> known);

    /** Gives the chat's id of the new category. */
    String makeCategory(String name, String reason);

    /**
     * Gives the chat's id of the new channel.
     *
     * @param categoryId null for none
     * @param roleId     those who alone are to see it, besides the bot; null for everyone
     */
    String makeChannel(String name, String topic, String categoryId, String roleId, String reason);

    /** Gives the chat's id of the new role, which permits nothing by itself. */
    String makeRole(String name, String reason);

    /** From now on only those with this role see the channel, besides the bot and who was let in before. */
    void close(String channelId, String roleId, String reason);

    /** The account has the role from now on, if it had not before. */
    void give(String accountId, String roleId, String reason);

    /** The account no longer has the role. */
    void take(String accountId, String roleId, String reason);

    /**
     * What there is.
     *
     * @param hidden     those asked about that there still are, but that the bot may not see
     * @param rights     names in the chat's words of the rights that making and giving would need and the bot lacks
     * @param invitation where someone who manages the workspace can give them
     */
    record Contents(List<Channel> categories, List<Channel> channels, Set<String> hidden, List<Role> roles,
            Set<String> rights, String invitation) { }

    /**
     * A channel for texts, or a category of channels.
     *
     * @param categoryId null for none
     * @param closed     whether it is not for everyone
     */
    record Channel(String id, String name, String categoryId, boolean closed) { }

    /** @param givable whether the bot may give it to people, and it permits nothing that members should not have */
    record Role(String id, String name, boolean givable) { }
}
