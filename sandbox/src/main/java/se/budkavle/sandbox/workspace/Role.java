package se.budkavle.sandbox.workspace;

import org.jspecify.annotations.Nullable;

/**
 * A Discord role with its permission bits. For a managed role, {@code botId} is the id of the bot to which the role
 * belongs. For all other roles, {@code botId} is null.
 */
public record Role(
        long id,
        String name,
        int color,
        long permissions,
        int position,
        boolean mentionable,
        Boolean hoist,
        @Nullable Long botId) {

    /** Replaces a missing {@code hoist} (null) by false, because state files of older versions lack this field. */
    public Role {
        hoist = hoist != null && hoist;
    }

    /**
     * Returns whether the role is managed, that is, belongs to one bot. Bots cannot give a managed role to a member or
     * take it from a member, and the role cannot be deleted.
     */
    public boolean managed() {
        return botId != null;
    }

    /**
     * Returns whether this is the @everyone role, which every member has. The @everyone role is below all other roles.
     */
    public boolean isEveryones() {
        return position == 0;
    }

    /**
     * Returns whether this role is higher than {@code other}. If both roles have the same position, the older role is
     * higher.
     */
    public boolean isAbove(Role other) {
        return position > other.position || position == other.position && id < other.id;
    }

    public Role withName(String other) {
        return new Role(id, other, color, permissions, position, mentionable, hoist, botId);
    }

    public Role withPermissions(long other) {
        return new Role(id, name, color, other, position, mentionable, hoist, botId);
    }

    public Role withPosition(int other) {
        return new Role(id, name, color, permissions, other, mentionable, hoist, botId);
    }

    public Role withLook(int otherColor, boolean otherHoist, boolean otherMentionable) {
        return new Role(id, name, otherColor, permissions, position, otherMentionable, otherHoist, botId);
    }
}
