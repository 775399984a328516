package se.budkavle.sandbox.page;

import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.RoleRules;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.AuditContext;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Role;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/**
 * HTTP endpoints for the sandbox's web page to create, change and delete Discord roles. In the audit log, the owner of
 * the imitated Discord server is the author of the changes that these endpoints make.
 */
record RoleSettingRoutes(Workspace workspace, PageJson pageJson) {

    void addTo(Routes routes) {
        routes.on("POST", "/roles", this::make)
                .on("PATCH", "/roles/{role}", this::change)
                .on("DELETE", "/roles/{role}", this::delete);
    }

    private Reply make(Call call) {
        ObjectNode body = call.object();
        RoleRules.check(body);
        String name = Json.text(body, "name", "");
        if (name.isBlank()) {
            throw new Refusal(ApiError.WRONG_INPUT, "A name of 1 to 100 characters is needed.");
        }
        return Reply.ok(pageJson.role(workspace
                .administration()
                .makeRole(
                        auditContext(),
                        name,
                        Json.number(body, "color", 0),
                        RoleRules.bits(body, "permissions", 0),
                        !body.has("mentionable") || Json.flag(body, "mentionable"),
                        false)));
    }

    private Reply change(Call call) {
        Role old = role(call);
        ObjectNode body = call.object();
        RoleRules.check(body);
        Role changed = RoleRules.changed(old, body);
        if (!old.isEveryones()) {
            changed = changed.withPosition(Math.max(1, Json.number(body, "position", old.position())));
        }
        return Reply.ok(pageJson.role(workspace.administration().changeRole(auditContext(), changed)));
    }

    private Reply delete(Call call) {
        Role role = role(call);
        if (role.managed() || role.isEveryones()) {
            throw new Refusal(ApiError.NOT_ALLOWED, "This role cannot be deleted.");
        }
        workspace.administration().deleteRole(auditContext(), role);
        return Reply.ok(Json.object());
    }

    private Role role(Call call) {
        Role role = workspace.roles().get(call.id("role"));
        if (role == null) {
            throw new Refusal(ApiError.UNKNOWN_ROLE);
        }
        return role;
    }

    private AuditContext auditContext() {
        return workspace.administration().ownersAuditContext();
    }
}
