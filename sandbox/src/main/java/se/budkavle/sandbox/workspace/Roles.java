package se.budkavle.sandbox.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stores the Discord roles of the imitated Discord server. */
public final class Roles {

    /** The permissions of the @everyone role on a new imitated Discord server. */
    private static final long FOR_EVERYONE = Permission.bits(
            Permission.CREATE_INSTANT_INVITE,
            Permission.ADD_REACTIONS,
            Permission.VIEW_CHANNEL,
            Permission.SEND_MESSAGES,
            Permission.EMBED_LINKS,
            Permission.ATTACH_FILES,
            Permission.READ_MESSAGE_HISTORY,
            Permission.USE_EXTERNAL_EMOJIS,
            Permission.CHANGE_NICKNAME,
            Permission.USE_APPLICATION_COMMANDS,
            Permission.CREATE_PUBLIC_THREADS,
            Permission.CREATE_PRIVATE_THREADS,
            Permission.SEND_MESSAGES_IN_THREADS);
    /** The id of the role "Manage Server". People with this role may manage the imitated Discord server. */
    public static final long MANAGERS = Snowflakes.idOf("role", "manage-server");

    private static final int MOST = 250;
    private static final int GREY = 0x99AAB5;

    private final Workspace workspace;
    private final Map<Long, Role> roles = new LinkedHashMap<>();

    Roles(Workspace workspace) {
        this.workspace = workspace;
        put(new Role(workspace.id(), "@everyone", 0, FOR_EVERYONE, 0, false, false, null));
        put(new Role(
                MANAGERS,
                "Manage Server",
                0xE67E22,
                FOR_EVERYONE | Permission.bits(Permission.MANAGE_GUILD, Permission.MENTION_EVERYONE),
                1,
                false,
                false,
                null));
    }

    void put(Role role) {
        roles.put(role.id(), role);
    }

    /** Removes a role that only state files of older versions contain. Sends no events about the removal to bots. */
    void forget(long id) {
        roles.remove(id);
    }

    /** Creates a role with the lowest position, directly above @everyone. */
    public Role make(String name, int color, long permissions, boolean mentionable, boolean hoist) {
        return add(new Role(workspace.ids().next(), name, color, permissions, 1, mentionable, hoist, null));
    }

    /** Creates the managed role of a newly invited bot. Only this bot has the role. */
    Role makeManaged(long botId, String name, long permissions) {
        return add(new Role(workspace.ids().next(), name, 0, permissions, 1, false, false, botId));
    }

    private Role add(Role role) {
        if (roles.size() >= MOST) {
            throw new Refusal(ApiError.TOO_MANY_ROLES);
        }
        put(role);
        workspace.publish(new WorkspaceChange.RoleMade(role));
        return role;
    }

    public Role change(Role changed) {
        return workspace.visibility().publishingVisibilityChanges(() -> {
            put(changed);
            workspace.publish(new WorkspaceChange.RoleChanged(changed));
            return changed;
        });
    }

    /** Deletes a role, and removes the role from all members and permission overwrites. */
    public void delete(Role role) {
        workspace.visibility().publishingVisibilityChanges(() -> {
            roles.remove(role.id());
            workspace.people().forgetRole(role.id());
            workspace.channels().forgetOverwrites(role.id());
            workspace.publish(new WorkspaceChange.RoleDeleted(role));
            return role;
        });
    }

    /** Returns the role with this name. Creates the role if there is none. */
    public Role findOrCreate(String name) {
        return roles.values().stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseGet(() ->
                        add(new Role(Snowflakes.idOf("role", name), name, GREY, 0, roles.size(), true, false, null)));
    }

    /** Returns the role with this id, or null if there is none. */
    public @Nullable Role get(long id) {
        return roles.get(id);
    }

    public Collection<Role> all() {
        return new ArrayList<>(roles.values());
    }

    /** Returns the @everyone role. In Discord, the id of this role is the server's id. */
    public Role everyone() {
        return Objects.requireNonNull(roles.get(workspace.id()), "it is made with the workspace");
    }

    /** Returns the bot's managed role, or null if it has none. */
    public @Nullable Role of(long botId) {
        return roles.values().stream()
                .filter(role -> Objects.equals(role.botId(), botId))
                .findFirst()
                .orElse(null);
    }

    /** Returns the managed role that this bot got when it was invited; throws an exception if there is none. */
    public Role managed(long botId) {
        return Objects.requireNonNull(of(botId), () -> "no role of bot " + botId);
    }

    /** Returns a person's highest role. If the person has no role, returns the role @everyone. */
    public Role highest(Person person) {
        List<Role> held =
                person.roles().stream().map(this::get).filter(Objects::nonNull).toList();
        return held.stream()
                .max(Comparator.comparingInt(Role::position).thenComparing(Role::id, Comparator.reverseOrder()))
                .orElse(everyone());
    }
}
