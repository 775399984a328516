package se.budkavle.sandbox.workspace;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.AuditEntry.Action;
import tools.jackson.databind.node.ArrayNode;

/**
 * Changes roles, members and channels of the imitated Discord server, and records each change in the server's audit
 * log.
 */
public final class Administration {

    private final Workspace workspace;

    Administration(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Returns the author and the reason of a change on the web page, for the audit log. The author is the imitated
     * server's owner, or the first bot if the server has no people. The reason is null.
     */
    public AuditContext ownersAuditContext() {
        Person owner = workspace.people().member(workspace.permissions().ownerId());
        return new AuditContext(
                owner == null ? workspace.people().all().iterator().next() : owner, null);
    }

    public Role makeRole(
            AuditContext auditContext, String name, int color, long permissions, boolean mentionable, boolean hoist) {
        Role made = workspace.roles().make(name, color, permissions, mentionable, hoist);
        log(auditContext, Action.ROLE_CREATE, made.id(), AuditChanges.ofRole(null, made));
        return made;
    }

    public Role changeRole(AuditContext auditContext, Role changed) {
        AuditChanges changes = AuditChanges.ofRole(workspace.roles().get(changed.id()), changed);
        if (!changes.none()) {
            log(auditContext, Action.ROLE_UPDATE, changed.id(), changes);
        }
        return workspace.roles().change(changed);
    }

    public void deleteRole(AuditContext auditContext, Role role) {
        workspace.roles().delete(role);
        log(auditContext, Action.ROLE_DELETE, role.id(), AuditChanges.ofRole(role, null));
    }

    public Person changeRoles(AuditContext auditContext, Person person, List<Long> roles) {
        List<Long> added =
                roles.stream().filter(id -> !person.roles().contains(id)).toList();
        List<Long> removed =
                person.roles().stream().filter(id -> !roles.contains(id)).toList();
        if (added.isEmpty() && removed.isEmpty()) {
            return person;
        }
        AuditChanges changes = new AuditChanges();
        changes.note("$add", null, added.isEmpty() ? null : partial(added))
                .note("$remove", null, removed.isEmpty() ? null : partial(removed));
        log(auditContext, Action.MEMBER_ROLE_UPDATE, person.id(), changes);
        return workspace.people().change(person.withRoles(roles));
    }

    private ArrayNode partial(List<Long> roles) {
        return Json.array(roles.stream()
                .map(workspace.roles()::get)
                .filter(Objects::nonNull)
                .map(role -> Json.object().put("id", Long.toString(role.id())).put("name", role.name()))
                .toList());
    }

    public Person changeNick(AuditContext auditContext, Person person, @Nullable String nick) {
        if (Objects.equals(person.nick(), nick)) {
            return person;
        }
        log(auditContext, Action.MEMBER_UPDATE, person.id(), new AuditChanges().note("nick", person.nick(), nick));
        return workspace.people().change(person.withNick(nick));
    }

    public Channel makeChannel(AuditContext auditContext, Channel draft) {
        Channel made = workspace.channels().make(draft);
        log(auditContext, Action.CHANNEL_CREATE, made.id(), AuditChanges.ofChannel(null, made));
        return made;
    }

    /**
     * Changes a channel of the imitated Discord server and records the change in the audit log. As on Discord, each
     * changed permission overwrite gets a separate entry in the audit log.
     */
    public Channel changeChannel(AuditContext auditContext, Channel changed) {
        Channel old = workspace.channels().existing(changed.id());
        AuditChanges changes = AuditChanges.ofChannel(old, changed);
        if (!changes.none()) {
            log(auditContext, Action.CHANNEL_UPDATE, changed.id(), changes);
        }
        for (PermissionOverwrite now : changed.overwrites()) {
            PermissionOverwrite before = old.overwrite(now.id());
            if (!now.equals(before)) {
                log(
                        auditContext,
                        before == null ? Action.OVERWRITE_CREATE : Action.OVERWRITE_UPDATE,
                        changed,
                        before,
                        now);
            }
        }
        old.overwrites().stream()
                .filter(before -> changed.overwrite(before.id()) == null)
                .forEach(before -> log(auditContext, Action.OVERWRITE_DELETE, changed, before, null));
        return workspace.channels().change(changed);
    }

    public void deleteChannel(AuditContext auditContext, Channel channel) {
        workspace.channels().delete(channel);
        log(auditContext, Action.CHANNEL_DELETE, channel.id(), AuditChanges.ofChannel(channel, null));
    }

    public Channel putOverwrite(AuditContext auditContext, Channel channel, PermissionOverwrite overwrite) {
        return changeChannel(auditContext, channel.with(overwrite));
    }

    public Channel deleteOverwrite(AuditContext auditContext, Channel channel, long id) {
        return changeChannel(
                auditContext,
                channel.withOverwrites(channel.overwrites().stream()
                        .filter(other -> other.id() != id)
                        .toList()));
    }

    private void log(
            AuditContext auditContext,
            Action action,
            Channel channel,
            @Nullable PermissionOverwrite before,
            @Nullable PermissionOverwrite after) {
        PermissionOverwrite about =
                Objects.requireNonNull(after == null ? before : after, "a change has one of the two");
        Role role = workspace.roles().get(about.id());
        Map<String, String> options = role == null
                ? Map.of("id", Long.toString(about.id()), "type", "1")
                : Map.of("id", Long.toString(about.id()), "type", "0", "role_name", role.name());
        workspace.audit().add(auditContext, action, channel.id(), AuditChanges.ofOverwrite(before, after), options);
    }

    private void log(AuditContext auditContext, Action action, long targetId, AuditChanges changes) {
        workspace.audit().add(auditContext, action, targetId, changes, Map.of());
    }
}
