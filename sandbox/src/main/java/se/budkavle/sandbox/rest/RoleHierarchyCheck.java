package se.budkavle.sandbox.rest;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Permission;
import se.budkavle.sandbox.workspace.PermissionOverwrite;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Role;
import se.budkavle.sandbox.workspace.Workspace;

/**
 * Checks that a bot changes only roles and members below its own highest role, and grants only permissions that the bot
 * has.
 */
record RoleHierarchyCheck(Workspace workspace, Person bot) {

    void requireAbove(Role role) {
        require(workspace.roles().highest(bot).isAbove(role));
    }

    /**
     * Throws a {@code Refusal} if the member owns the server, or if the member's highest role is not below the bot's
     * highest role.
     */
    void requireAbove(Person person) {
        require(person.id() != workspace.permissions().ownerId());
        requireAbove(workspace.roles().highest(person));
    }

    /** Throws a {@code Refusal} if the bot may not assign this role to a member or remove it from a member. */
    void requireMayAssign(Role role) {
        if (role.isEveryones()) {
            throw new Refusal(ApiError.UNKNOWN_ROLE);
        }
        requireAbove(role);
        require(!role.managed());
    }

    /**
     * Throws a {@code Refusal} if a change gives a role a permission that the bot does not have. The parameters are the
     * role's permission bits before and after the change.
     */
    void requireMayGrant(long before, long after) {
        require((after & ~before & ~own()) == 0);
    }

    /**
     * Throws a {@code Refusal} if the channel's old and new overwrites differ in a permission that the bot does not
     * have. The bot must have the permission in the guild (Discord server) or in the channel's category. If an
     * overwrite of the old channel gives the bot MANAGE_ROLES, the bot may also change permissions that it does not
     * have. Only administrators may change MANAGE_ROLES itself.
     */
    void requireMayOverwrite(@Nullable Channel old, Channel changed) {
        long touched = touched(old == null ? List.of() : old.overwrites(), changed.overwrites());
        require(!Permission.MANAGE_ROLES.in(touched) || Permission.ADMINISTRATOR.in(own()));
        Channel category =
                changed.parentId() == null ? null : workspace.channels().get(changed.parentId());
        long held = own() | (category == null ? 0 : workspace.permissions().in(category, bot));
        require((touched & ~held) == 0 || old != null && managesRolesBy(old));
    }

    /** Returns the permission bits that differ between the old and the new overwrites. */
    private static long touched(List<PermissionOverwrite> before, List<PermissionOverwrite> after) {
        return Stream.concat(before.stream(), after.stream())
                .mapToLong(PermissionOverwrite::id)
                .distinct()
                .map(id -> {
                    PermissionOverwrite one = find(before, id);
                    PermissionOverwrite other = find(after, id);
                    return one.allow() ^ other.allow() | one.deny() ^ other.deny();
                })
                .reduce(0, (one, other) -> one | other);
    }

    private static PermissionOverwrite find(List<PermissionOverwrite> overwrites, long id) {
        return overwrites.stream()
                .filter(overwrite -> overwrite.id() == id)
                .findFirst()
                .orElse(new PermissionOverwrite(id, PermissionOverwrite.Type.ROLE, 0L, 0L));
    }

    /**
     * Returns whether an overwrite of the channel gives the bot MANAGE_ROLES, the permission to change the channel's
     * overwrites.
     */
    private boolean managesRolesBy(Channel channel) {
        return Stream.concat(Stream.of(bot.id()), bot.roles().stream())
                .map(channel::overwrite)
                .filter(Objects::nonNull)
                .anyMatch(overwrite -> Permission.MANAGE_ROLES.in(overwrite.allow()));
    }

    private long own() {
        return workspace.permissions().inWorkspace(bot);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new Refusal(ApiError.MISSING_PERMISSIONS);
        }
    }
}
