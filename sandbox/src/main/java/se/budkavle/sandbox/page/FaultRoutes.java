package se.budkavle.sandbox.page;

import java.util.ArrayList;
import java.util.List;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.BotLimits;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.CountedFault;
import se.budkavle.sandbox.workspace.GatewayFault;
import se.budkavle.sandbox.workspace.InjectedFaults;
import se.budkavle.sandbox.workspace.Permission;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * HTTP endpoints for the sandbox's web page to read and set the limits for bots and the injected faults, such as lost
 * events.
 */
record FaultRoutes(Workspace workspace) {

    void addTo(Routes routes) {
        routes.on("GET", "/faults", call -> Reply.ok(faults()))
                .on("POST", "/faults", this::setFaults)
                .on("GET", "/limits", call -> Reply.ok(workspace.limits().json()))
                .on("POST", "/limits", this::setLimits);
    }

    private Reply setLimits(Call call) {
        ObjectNode body = call.object();
        BotLimits from = Json.flag(body, "discords") ? BotLimits.discords() : workspace.limits();
        body.remove("discords");
        workspace.limits(from.with(body));
        return Reply.ok(workspace.limits().json());
    }

    private Reply setFaults(Call call) {
        ObjectNode body = call.object();
        InjectedFaults faults = workspace.faults();
        if (Json.has(body, "latencyMillis")) {
            faults.latencyMillis(Json.number(body, "latencyMillis", 0));
        }
        if (Json.has(body, "gone")) {
            faults.gone(Json.flag(body, "gone"));
        }
        if (Json.has(body, "mailGone")) {
            faults.mailGone(Json.flag(body, "mailGone"));
        }
        if (Json.has(body, "mailLatencyMillis")) {
            faults.mailLatencyMillis(Json.number(body, "mailLatencyMillis", 0));
        }
        if (Json.has(body, "silent")) {
            faults.silent(Json.flag(body, "silent"));
        }
        if (Json.has(body, "acknowledgedAsUnknown")) {
            faults.acknowledgedAsUnknown(Json.flag(body, "acknowledgedAsUnknown"));
        }
        if (Json.has(body, "quarantine")) {
            faults.quarantine(Json.flag(body, "quarantine"));
        }
        if (Json.has(body, "resumeAddress")) {
            faults.resumeAddress(Json.text(body, "resumeAddress", ""));
        }
        if (Json.has(body, "denyPermissions")) {
            faults.deny(permissions(body));
        }
        for (CountedFault mishap : CountedFault.values()) {
            if (Json.has(body, mishap.field())) {
                faults.next(mishap, Json.number(body, mishap.field(), 0));
            }
        }
        hide(body, "hideChannel", true);
        hide(body, "showChannel", false);
        inject(body);
        return Reply.ok(faults());
    }

    private static List<Permission> permissions(ObjectNode body) {
        List<Permission> permissions = new ArrayList<>();
        for (JsonNode name : Json.each(body, "denyPermissions")) {
            permissions.add(Permission.named(name.asString("")));
        }
        return permissions;
    }

    private void hide(ObjectNode body, String field, boolean away) {
        if (Json.has(body, field)) {
            Long id = Json.id(body, field);
            Channel channel = id == null ? null : workspace.channels().get(id);
            if (channel == null || channel.isPrivate()) {
                throw new Refusal(ApiError.UNKNOWN_CHANNEL);
            }
            workspace.faults().hide(channel, away);
        }
    }

    private void inject(ObjectNode body) {
        if (Json.flag(body, "reconnect")) {
            workspace.faults().inject(GatewayFault.RECONNECT);
        }
        if (Json.flag(body, "invalidSession")) {
            workspace.faults().inject(GatewayFault.INVALID_SESSION);
        }
        if (Json.flag(body, "revokeToken")) {
            workspace.applications().renewToken(workspace.applications().first());
        }
        if (Json.has(body, "inject")) {
            workspace.faults().inject(GatewayFault.injecting(Json.text(body, "inject", "")));
        }
    }

    private ObjectNode faults() {
        InjectedFaults faults = workspace.faults();
        ObjectNode json = Json.object()
                .put("latencyMillis", faults.latencyMillis())
                .put("gone", faults.gone())
                .put("silent", faults.silent())
                .put("acknowledgedAsUnknown", faults.acknowledgedAsUnknown())
                .put("quarantine", faults.quarantine())
                .put("resumeAddress", faults.resumeAddress().text())
                .put("mailGone", faults.mailGone())
                .put("mailLatencyMillis", faults.mailLatencyMillis());
        for (CountedFault mishap : CountedFault.values()) {
            json.put(mishap.field(), faults.next(mishap));
        }
        ArrayNode denied = json.putArray("denyPermissions");
        faults.denied().forEach(permission -> denied.add(permission.name()));
        json.set("hidden", Json.ids(faults.hidden()));
        return json;
    }
}
