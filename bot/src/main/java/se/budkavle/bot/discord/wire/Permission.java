package se.budkavle.bot.discord.wire;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The Discord permissions that the bot needs, each with the position of its bit. The file config/README.md explains why
 * the bot needs each permission.
 */
public enum Permission {
    VIEW_CHANNEL(10),
    SEND_MESSAGES(11),
    EMBED_LINKS(14),
    ATTACH_FILES(15),
    READ_MESSAGE_HISTORY(16),
    CREATE_EVENTS(44),
    MANAGE_CHANNELS(4),
    MANAGE_ROLES(28);

    /** The permissions that the bot needs in each channel in which it posts. */
    static final Set<Permission> POSTING =
            EnumSet.of(VIEW_CHANNEL, SEND_MESSAGES, EMBED_LINKS, ATTACH_FILES, READ_MESSAGE_HISTORY);
    /** The permissions that the bot needs to create channels and roles and to assign roles. */
    static final Set<Permission> SETTING_UP = EnumSet.of(MANAGE_CHANNELS, MANAGE_ROLES);
    /** The bit of the permission "Administrator", which includes all other Discord permissions. */
    static final long ADMINISTRATOR = 1L << 3;
    /**
     * The bits of powerful permissions, such as managing the server, moderating and mentioning everyone. The bot never
     * assigns a Discord role that has one of these permissions.
     */
    static final long WEIGHTY = ADMINISTRATOR
            | 1L << 1
            | 1L << 2
            | 1L << 4
            | 1L << 5
            | 1L << 7
            | 1L << 13
            | 1L << 17
            | 1L << 22
            | 1L << 23
            | 1L << 24
            | 1L << 27
            | 1L << 28
            | 1L << 29
            | 1L << 30
            | 1L << 33
            | 1L << 34
            | 1L << 40;

    private final long bit;

    Permission(int place) {
        bit = 1L << place;
    }

    /** Returns an integer in which the bits of these permissions are set, as Discord's API expects it. */
    public static long number(Collection<Permission> permissions) {
        return permissions.stream().mapToLong(permission -> permission.bit).reduce(0, (one, other) -> one | other);
    }

    /**
     * Returns the bits of all permissions that the bot's invitation requests, including the permissions that the bot
     * needs only to create channels and to create or assign roles.
     */
    public static long all() {
        return number(List.of(values()));
    }

    boolean isIn(long permissions) {
        return (permissions & (bit | ADMINISTRATOR)) != 0;
    }

    /**
     * Returns the needed permissions whose bits are not set in {@code permissions}. The permission "Administrator"
     * counts as all permissions.
     */
    static Set<Permission> missing(Set<Permission> needed, long permissions) {
        var missing = EnumSet.copyOf(needed);
        missing.removeIf(permission -> permission.isIn(permissions));
        return missing;
    }
}
