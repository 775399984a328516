package se.budkavle.sandbox.workspace;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The roles of the workspace. */
public final class Roles {

    public static final long ADMINISTRATOR = 1L << 3;
    public static final long MANAGE_GUILD = 1L << 5;
    public static final long VIEW_CHANNEL = 1L << 10;
    public static final long MENTION_EVERYONE = 1L << 17;
    /** All that Discord knows of today. */
    public static final long EVERYTHING = (1L << 53) - 1;
    /** See, write, read back, embed, attach, react, use commands, threads, invite, change nickname. */
    private static final long FOR_EVERYONE = 1 | 1 << 6 | VIEW_CHANNEL | 1 << 11 | 1 << 14 | 1 << 15 | 1 << 16 | 1 << 18
            | 1 << 26 | 1L << 31 | 1L << 35 | 1L << 36 | 1L << 38;
    /** The role of those who may manage the workspace. */
    public static final long MANAGERS = Snowflakes.idOf("role", "manage-server");
    /** The role of the bots. */
    public static final long BOTS = Snowflakes.idOf("role", "bots");

    private final Map<Long, Role> roles = new LinkedHashMap<>();

    /** Everyone has this role; its id is the workspace's. */
    void addBasic(long workspaceId) {
        add(new Role(workspaceId, "@everyone", 0, FOR_EVERYONE, 0, false));
        add(new Role(MANAGERS, "Manage Server", 0xE67E22, FOR_EVERYONE | MANAGE_GUILD | MENTION_EVERYONE, 1, false));
        add(new Role(BOTS, "Bots", 0x5865F2, EVERYTHING, 2, false));
    }

    void add(Role role) {
        roles.putIfAbsent(role.id(), role);
    }

    /** The role of this name, made if need be. */
    public Role named(String name) {
        return roles.values().stream().filter(role -> role.name().equals(name)).findFirst().orElseGet(() -> {
            Role made = new Role(Snowflakes.idOf("role", name), name, 0x99AAB5, 0, roles.size(), true);
            add(made);
            return made;
        });
    }

    /** Null where there is none. */
    public Role get(long id) {
        return roles.get(id);
    }

    public Collection<Role> all() {
        return roles.values();
    }

    /** What someone with these roles may do in the workspace. */
    public long permissions(Person person, long workspaceId) {
        long sum = roles.get(workspaceId).permissions();
        for (long id : person.roles()) {
            sum |= roles.containsKey(id) ? roles.get(id).permissions() : 0;
        }
        return (sum & ADMINISTRATOR) != 0 ? EVERYTHING : sum;
    }
}
