package se.budkavle.sandbox.workspace;

import org.jspecify.annotations.Nullable;

/** A role with its permissions; {@code botId} is the bot whose managed role it is, or null. */
public record Role(
        long id,
        String name,
        int color,
        long permissions,
        int position,
        boolean mentionable,
        Boolean hoist,
        @Nullable Long botId) {

    /** Replaces a missing {@code hoist} by false, since older state files do not have it. */
    public Role {
        hoist = hoist != null && hoist;
    }

    /** Returns whether this is a bot's own role, which nobody can give, take or delete. */
    public boolean managed() {
        return botId != null;
    }

    /** Returns whether this is the @everyone role, the lowest, which every member has. */
    public boolean isEveryones() {
        return position == 0;
    }

    /** Returns whether this role ranks above another; of two at the same position the older one does. */
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
