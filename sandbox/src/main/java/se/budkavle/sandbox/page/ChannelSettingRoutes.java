package se.budkavle.sandbox.page;

import java.util.Map;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.ChannelRules;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.AuditContext;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * HTTP endpoints for the sandbox's web page to create, change and delete channels and to set their permission
 * overwrites. In the audit log, the owner of the imitated Discord server is the author of the changes that these
 * endpoints make.
 */
record ChannelSettingRoutes(Workspace workspace, PageJson pageJson) {

    /** Maps each field name in the API of the sandbox's web page to the field name in Discord's API. */
    private static final Map<String, String> FIELDS = Map.of(
            "name",
            "name",
            "topic",
            "topic",
            "parentId",
            "parent_id",
            "position",
            "position",
            "overwrites",
            "permission_overwrites");

    void addTo(Routes routes) {
        routes.on("POST", "/channels", this::make)
                .on("PATCH", "/channels/{channel}", this::change)
                .on("DELETE", "/channels/{channel}", this::delete)
                .on("GET", "/channels/{channel}/overwrites", call -> Reply.ok(overwrites(channel(call))));
    }

    private Reply make(Call call) {
        ObjectNode body = toDiscordFields(call.object());
        body.put(
                "type",
                ("category".equals(Json.text(call.json(), "type")) ? Channel.Kind.CATEGORY : Channel.Kind.TEXT).code());
        return json(
                workspace.administration().makeChannel(auditContext(), new ChannelRules(workspace).newChannel(body)));
    }

    private Reply change(Call call) {
        Channel changed = new ChannelRules(workspace).changed(channel(call), toDiscordFields(call.object()));
        return json(workspace.administration().changeChannel(auditContext(), changed));
    }

    private Reply delete(Call call) {
        workspace.administration().deleteChannel(auditContext(), channel(call));
        return Reply.ok(Json.object());
    }

    private ArrayNode overwrites(Channel channel) {
        return Json.array(channel.overwrites().stream().map(pageJson::overwrite).toList());
    }

    private Channel channel(Call call) {
        Channel channel = workspace.channels().get(call.id("channel"));
        if (channel == null || channel.isPrivate()) {
            throw new Refusal(ApiError.UNKNOWN_CHANNEL);
        }
        return channel;
    }

    private static ObjectNode toDiscordFields(ObjectNode body) {
        ObjectNode translated = Json.object();
        FIELDS.forEach((ours, theirs) -> {
            if (body.has(ours)) {
                translated.set(theirs, body.get(ours));
            }
        });
        return translated;
    }

    private Reply json(Channel channel) {
        Person anyone = workspace.people().all().iterator().next();
        return Reply.ok(pageJson.channel(channel, anyone));
    }

    private AuditContext auditContext() {
        return workspace.administration().ownersAuditContext();
    }
}
