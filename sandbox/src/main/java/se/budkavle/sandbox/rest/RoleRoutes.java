package se.budkavle.sandbox.rest;

import java.util.ArrayList;
import java.util.List;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.DiscordJsonWriters;
import se.budkavle.sandbox.protocol.PositionRules;
import se.budkavle.sandbox.protocol.RoleRules;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Permission;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Role;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The REST endpoints that list, create, move, change and delete the roles of the Discord server. */
record RoleRoutes(Workspace workspace, DiscordJsonWriters discordJson, BotAccess access) {

    void addTo(Routes routes) {
        routes.on("GET", "/guilds/{guild}/roles", this::list)
                .on("POST", "/guilds/{guild}/roles", this::make)
                .on("PATCH", "/guilds/{guild}/roles", this::move)
                .on("GET", "/guilds/{guild}/roles/member-counts", this::counts)
                .on("GET", "/guilds/{guild}/roles/{role}", this::one)
                .on("PATCH", "/guilds/{guild}/roles/{role}", this::change)
                .on("DELETE", "/guilds/{guild}/roles/{role}", this::delete);
    }

    private Reply list(Call call) {
        access.guild(call);
        return Reply.ok(Json.array(
                workspace.roles().all().stream().map(discordJson.people()::role).toList()));
    }

    private Reply one(Call call) {
        access.guild(call);
        return Reply.ok(discordJson.people().role(access.role(call)));
    }

    private Reply counts(Call call) {
        access.guild(call);
        ObjectNode counts = Json.object();
        workspace.roles().all().stream()
                .filter(role -> !role.isEveryones())
                .forEach(role -> counts.put(Long.toString(role.id()), (int) workspace.people().all().stream()
                        .filter(person -> person.roles().contains(role.id()))
                        .count()));
        return Reply.ok(counts);
    }

    private Reply make(Call call) {
        RoleHierarchyCheck hierarchy = manager(call);
        ObjectNode body = call.object();
        RoleRules.check(body);
        long permissions =
                RoleRules.bits(body, "permissions", workspace.roles().everyone().permissions());
        hierarchy.requireMayGrant(0, permissions);
        return Reply.ok(discordJson
                .people()
                .role(workspace
                        .administration()
                        .makeRole(
                                access.auditContext(call),
                                Json.text(body, "name", "new role"),
                                Json.number(body, "color", 0),
                                permissions,
                                Json.flag(body, "mentionable"),
                                Json.flag(body, "hoist"))));
    }

    private Reply change(Call call) {
        RoleHierarchyCheck hierarchy = manager(call);
        Role old = access.role(call);
        hierarchy.requireAbove(old);
        ObjectNode body = call.object();
        RoleRules.check(body);
        Role changed = RoleRules.changed(old, body);
        hierarchy.requireMayGrant(old.permissions(), changed.permissions());
        return Reply.ok(
                discordJson.people().role(workspace.administration().changeRole(access.auditContext(call), changed)));
    }

    private Reply move(Call call) {
        RoleHierarchyCheck hierarchy = manager(call);
        JsonNode body = call.json();
        PositionRules.check(body, 1);
        List<Role> moved = new ArrayList<>();
        for (JsonNode one : body.values()) {
            Long id = Json.id(one, "id");
            Role role = id == null ? null : workspace.roles().get(id);
            if (role == null) {
                throw new Refusal(ApiError.UNKNOWN_ROLE);
            }
            if (role.isEveryones()) {
                throw new Refusal(ApiError.INVALID_ROLE);
            }
            hierarchy.requireAbove(role);
            Role changed = role.withPosition(Json.number(one, "position", role.position()));
            hierarchy.requireAbove(changed);
            moved.add(changed);
        }
        moved.forEach(role -> workspace.administration().changeRole(access.auditContext(call), role));
        return list(call);
    }

    private Reply delete(Call call) {
        RoleHierarchyCheck hierarchy = manager(call);
        Role role = access.role(call);
        if (role.isEveryones() || role.managed()) {
            throw new Refusal(ApiError.INVALID_ROLE);
        }
        hierarchy.requireAbove(role);
        workspace.administration().deleteRole(access.auditContext(call), role);
        return Reply.noContent();
    }

    private RoleHierarchyCheck manager(Call call) {
        access.guild(call);
        access.requirePermission(call, Permission.MANAGE_ROLES);
        return new RoleHierarchyCheck(workspace, access.bot(call));
    }
}
