package se.budkavle.sandbox.workspace;

import java.util.Objects;

/** Who may do what, in the workspace and in each channel; the same for people and for bots. */
public final class Permissions {

    /** What Discord says that an application may do where it speaks with one person. */
    private static final long TOLD_IN_PRIVATE = Permission.bits(Permission.EMBED_LINKS, Permission.ATTACH_FILES, Permission.MENTION_EVERYONE,
            Permission.USE_EXTERNAL_EMOJIS);

    private final Workspace workspace;

    Permissions(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The first of those who may manage it owns it; without one, the first human; without anyone, nobody. */
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

    /** In the workspace as a whole. */
    public long inWorkspace(Person person) {
        return lowered(granted(person), person);
    }

    /** What this role permits, as bots read it. */
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
        return PermissionCalculator.inWorkspace(workspace.roles().everyone().permissions(),
                person.roles().stream().map(workspace.roles()::get).filter(Objects::nonNull).map(Role::permissions).toList());
    }

    /** In this channel. */
    public long in(Channel channel, Person person) {
        if (channel.isPrivate()) {
            return channel.recipients().contains(person.id()) ? TOLD_IN_PRIVATE : 0;
        }
        if (workspace.people().member(person.id()) == null) {
            return 0;
        }
        return PermissionCalculator.withoutImplied(lowered(PermissionCalculator.inChannel(granted(person), channel.overwrites(), workspace.id(),
                person.roles(), person.id()), person));
    }

    public boolean may(Person person, Permission permission) {
        return permission.in(inWorkspace(person));
    }

    /** In a private channel its two people may do all that can be done there. */
    public boolean may(Person person, Channel channel, Permission permission) {
        if (channel.isPrivate()) {
            return channel.recipients().contains(person.id()) && permission.in(lowered(Permission.ALL, person));
        }
        boolean hidden = person.bot() && workspace.faults().hidden().contains(channel.id());
        return !hidden && permission.in(in(channel, person));
    }

    /** Without what has been taken from bots on purpose. */
    private long lowered(long bits, Person person) {
        return person.bot() ? bits & ~Permission.bits(workspace.faults().denied()) : bits;
    }
}
