package se.budkavle.sandbox.rest;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Overwrite;
import se.budkavle.sandbox.workspace.Permission;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Role;
import se.budkavle.sandbox.workspace.Workspace;

/** How far a bot's power over roles and permissions reaches: below its own highest role, and no further than its own permissions. */
record RoleHierarchyCheck(Workspace workspace, Person bot) {

    void over(Role role) {
        require(workspace.roles().highest(bot).isAbove(role));
    }

    /** Over another member: below the bot in roles, and never the owner. */
    void over(Person person) {
        require(person.id() != workspace.permissions().ownerId());
        over(workspace.roles().highest(person));
    }

    /** A role that is given to someone or taken from someone. */
    void passOn(Role role) {
        if (role.isEveryones()) {
            throw new Refusal(ApiError.UNKNOWN_ROLE);
        }
        over(role);
        require(!role.managed());
    }

    /** Permissions that a role gains. */
    void grant(long before, long after) {
        require((after & ~before & ~own()) == 0);
    }

    /** What overwrites change: only permissions that the bot has, in the guild or in the category; and who may manage roles only an administrator says. */
    void overwrite(Channel old, Channel changed) {
        long touched = touched(old == null ? List.of() : old.overwrites(), changed.overwrites());
        require(!Permission.MANAGE_ROLES.in(touched) || Permission.ADMINISTRATOR.in(own()));
        Channel category = changed.parentId() == null ? null : workspace.channels().get(changed.parentId());
        long held = own() | (category == null ? 0 : workspace.permissions().in(category, bot));
        require((touched & ~held) == 0 || old != null && managesRolesBy(old));
    }

    /** The bits that differ. */
    private static long touched(List<Overwrite> before, List<Overwrite> after) {
        return Stream.concat(before.stream(), after.stream()).mapToLong(Overwrite::id).distinct().map(id -> {
            Overwrite one = find(before, id);
            Overwrite other = find(after, id);
            return one.allow() ^ other.allow() | one.deny() ^ other.deny();
        }).reduce(0, (one, other) -> one | other);
    }

    private static Overwrite find(List<Overwrite> overwrites, long id) {
        return overwrites.stream().filter(overwrite -> overwrite.id() == id).findFirst().orElse(new Overwrite(id, Overwrite.Type.ROLE, 0L, 0L));
    }

    /** Whether the channel itself lets the bot manage its permissions. */
    private boolean managesRolesBy(Channel channel) {
        return Stream.concat(Stream.of(bot.id()), bot.roles().stream()).map(channel::overwrite).filter(Objects::nonNull)
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
