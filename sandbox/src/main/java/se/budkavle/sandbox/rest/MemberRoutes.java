package se.budkavle.sandbox.rest;

import java.util.ArrayList;
import java.util.List;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.DiscordJsonWriters;
import se.budkavle.sandbox.protocol.RoleRules;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.AuditContext;
import se.budkavle.sandbox.workspace.Permission;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Role;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The REST endpoints that change a member's roles and nickname. */
record MemberRoutes(Workspace workspace, DiscordJsonWriters discordJson, BotAccess access) {

    void addTo(Routes routes) {
        routes.on("PATCH", "/guilds/{guild}/members/{user}", this::change)
                .on("PUT", "/guilds/{guild}/members/{user}/roles/{role}", call -> setRole(call, true))
                .on("DELETE", "/guilds/{guild}/members/{user}/roles/{role}", call -> setRole(call, false));
    }

    private Reply change(Call call) {
        access.guild(call);
        Person bot = access.bot(call);
        Person member = access.member(call);
        AuditContext auditContext = access.auditContext(call);
        ObjectNode body = call.object();
        RoleRules.checkMember(body);
        List<Long> roles = body.has("roles") ? roles(call, member, body) : member.roles();
        if (body.has("nick")) {
            boolean own = member.id() == bot.id();
            access.requirePermission(call, own ? Permission.CHANGE_NICKNAME : Permission.MANAGE_NICKNAMES);
            if (!own) {
                new RoleHierarchyCheck(workspace, bot).requireAbove(member);
            }
            String nick = Json.text(body, "nick", "").strip();
            member = workspace.administration().changeNick(auditContext, member, nick.isEmpty() ? null : nick);
        }
        return Reply.ok(
                discordJson.people().member(workspace.administration().changeRoles(auditContext, member, roles)));
    }

    /**
     * Returns the ids of the member's roles after the change. Throws a {@code Refusal} if the change adds a role that
     * the bot may not assign, or takes away a role that the bot may not remove.
     */
    private List<Long> roles(Call call, Person member, ObjectNode body) {
        access.requirePermission(call, Permission.MANAGE_ROLES);
        List<Long> wanted = new ArrayList<>();
        for (JsonNode one : Json.each(body, "roles")) {
            Role role = Json.isId(one.asString("")) ? workspace.roles().get(Long.parseLong(one.asString(""))) : null;
            if (role == null) {
                throw new Refusal(ApiError.UNKNOWN_ROLE);
            }
            if (!wanted.contains(role.id())) {
                wanted.add(role.id());
            }
        }
        RoleHierarchyCheck hierarchy = new RoleHierarchyCheck(workspace, access.bot(call));
        wanted.stream()
                .filter(id -> !member.roles().contains(id))
                .map(workspace.roles()::get)
                .forEach(hierarchy::requireMayAssign);
        member.roles().stream()
                .filter(id -> !wanted.contains(id))
                .map(workspace.roles()::get)
                .forEach(hierarchy::requireMayAssign);
        return wanted;
    }

    /**
     * Assigns the role to the member if {@code held} is true, or removes the role if {@code held} is false. Does
     * nothing if the member's roles would not change.
     */
    private Reply setRole(Call call, boolean held) {
        access.guild(call);
        access.requirePermission(call, Permission.MANAGE_ROLES);
        Person member = access.member(call);
        Role role = access.role(call);
        new RoleHierarchyCheck(workspace, access.bot(call)).requireMayAssign(role);
        AuditContext auditContext = access.auditContext(call);
        if (member.roles().contains(role.id()) != held) {
            workspace
                    .administration()
                    .changeRoles(
                            auditContext,
                            member,
                            member.withRole(role.id(), held).roles());
        }
        return Reply.noContent();
    }
}
