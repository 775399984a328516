package se.budkavle.sandbox.workspace;

import java.util.Objects;

/** Computes the permissions that people and bots have on the imitated Discord server and in each channel. */
public final class PermissionLookup {

    /** The permissions that Discord lists in the field {@code app_permissions} of interactions in private channels. */
    private static final long TOLD_IN_PRIVATE = Permission.bits(
            Permission.EMBED_LINKS,
            Permission.ATTACH_FILES,
            Permission.MENTION_EVERYONE,
            Permission.USE_EXTERNAL_EMOJIS);

    private final Workspace workspace;

    PermissionLookup(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Returns the id of the server's owner: the first human with the Discord role Manage Server. If no human has this
     * role, returns the id of the first human, or the server's own id if there are no humans.
     */
    public long ownerId() {
        Person owner = null;
        for (Person person : workspace.people().all()) {
            if (!person.bot() && person.roles().contains(Roles.MANAGERS)) {
                return person.id();
            }
            owner = owner == null && !person.bot() ? person : owner;
        }
        return owner == null ? workspace.id() : owner.id();
    }

    /**
     * Returns a person's or bot's permission bits on the imitated Discord server, without permissions that an injected
     * fault denies to bots.
     */
    public long inWorkspace(Person person) {
        return lowered(granted(person), person);
    }

    /**
     * Returns the role's permission bits as bots see them, without permissions that an injected fault denies to bots.
     */
    public long asBotsRead(Role role) {
        return role.permissions() & ~Permission.bits(workspace.faults().denied());
    }

    private long granted(Person person) {
        if (workspace.people().member(person.id()) == null) {
            return 0;
        }
        if (!person.bot() && person.id() == ownerId()) {
            return Permission.ALL;
        }
        return PermissionCalculator.inWorkspace(
                workspace.roles().everyone().permissions(),
                person.roles().stream()
                        .map(workspace.roles()::get)
                        .filter(Objects::nonNull)
                        .map(Role::permissions)
                        .toList());
    }

    /**
     * Returns a person's or bot's permission bits in this channel, without permissions that an injected fault denies to
     * bots.
     */
    public long in(Channel channel, Person person) {
        if (channel.isPrivate()) {
            return channel.recipients().contains(person.id()) ? TOLD_IN_PRIVATE : 0;
        }
        if (workspace.people().member(person.id()) == null) {
            return 0;
        }
        return PermissionCalculator.withoutImplied(lowered(
                PermissionCalculator.inChannel(
                        granted(person), channel.overwrites(), workspace.id(), person.roles(), person.id()),
                person));
    }

    public boolean has(Person person, Permission permission) {
        return permission.in(inWorkspace(person));
    }

    /**
     * Returns whether a person has a permission in a channel. In a private channel, the two people have all
     * permissions.
     */
    public boolean has(Person person, Channel channel, Permission permission) {
        if (channel.isPrivate()) {
            return channel.recipients().contains(person.id()) && permission.in(lowered(Permission.ALL, person));
        }
        boolean hidden = person.bot() && workspace.faults().hidden().contains(channel.id());
        return !hidden && permission.in(in(channel, person));
    }

    /**
     * Returns the permission bits after removing the bits that an injected fault denies to bots. Returns the bits of a
     * human unchanged.
     */
    private long lowered(long bits, Person person) {
        return person.bot() ? bits & ~Permission.bits(workspace.faults().denied()) : bits;
    }
}
