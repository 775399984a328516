package se.budkavle.sandbox.workspace;

import java.util.Objects;

/** Answers which permissions people and bots have, in the workspace and in each channel. */
public final class Permissions {

    /** The {@code app_permissions} that Discord sends in private channels. */
    private static final long TOLD_IN_PRIVATE = Permission.bits(
            Permission.EMBED_LINKS,
            Permission.ATTACH_FILES,
            Permission.MENTION_EVERYONE,
            Permission.USE_EXTERNAL_EMOJIS);

    private final Workspace workspace;

    Permissions(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Returns the id of the owner: the first person with the Manage Server role, else the first human, else the
     * workspace's own id.
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

    /** Returns a person's permissions in the workspace. */
    public long inWorkspace(Person person) {
        return lowered(granted(person), person);
    }

    /** Returns the role's permissions as bots read them, without those that are denied to bots as a fault. */
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

    /** Returns a person's permissions in this channel. */
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

    /** Returns whether a person has a permission in a channel; in a private channel its two people have all. */
    public boolean has(Person person, Channel channel, Permission permission) {
        if (channel.isPrivate()) {
            return channel.recipients().contains(person.id()) && permission.in(lowered(Permission.ALL, person));
        }
        boolean hidden = person.bot() && workspace.faults().hidden().contains(channel.id());
        return !hidden && permission.in(in(channel, person));
    }

    /** Removes the permissions that are denied to bots as a fault. */
    private long lowered(long bits, Person person) {
        return person.bot() ? bits & ~Permission.bits(workspace.faults().denied()) : bits;
    }
}
