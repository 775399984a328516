package se.budkavle.sandbox.workspace;

/** A role in the workspace and what it permits; {@code botId} names the bot whose own role it is, or is null. */
public record Role(long id, String name, int color, long permissions, int position, boolean mentionable, Boolean hoist, Long botId) {

    /** State files from before roles could be set apart in the list of members say nothing of it. */
    public Role {
        hoist = hoist != null && hoist;
    }

    /** Only Discord itself gives it, takes it and deletes it. */
    public boolean managed() {
        return botId != null;
    }

    /** The lowest of all, which everyone has and nobody is given. */
    public boolean isEveryones() {
        return position == 0;
    }

    /** Of roles at the same place the older one is the higher. */
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
