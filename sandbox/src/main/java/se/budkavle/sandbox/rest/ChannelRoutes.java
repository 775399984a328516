package se.budkavle.sandbox.rest;

import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.Shapes;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Fault;
import se.budkavle.sandbox.workspace.Permission;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Single channels. */
record ChannelRoutes(Workspace workspace, Shapes shapes, Access access) {

    void addTo(Routes routes) {
        routes.on("GET", "/channels/{channel}", call -> shape(call, access.channel(call)))
                .on("PATCH", "/channels/{channel}", this::change)
                .on("DELETE", "/channels/{channel}", this::delete)
                .on("POST", "/channels/{channel}/typing", this::typing);
    }

    private Reply change(Call call) {
        Channel old = access.channel(call);
        access.may(Permission.MANAGE_CHANNELS);
        JsonNode body = call.json();
        String name = Json.text(body, "name", old.name());
        String topic = body.has("topic") ? Json.text(body, "topic") : old.topic();
        if (old.isPrivate() || name.isBlank() || name.length() > 100 || topic != null && topic.length() > 1024) {
            throw new Refusal(Fault.INVALID_FORM);
        }
        return shape(call, workspace.channels().change(old.with(name, topic,
                body.has("parent_id") ? Json.id(body, "parent_id") : old.parentId(), Json.number(body, "position", old.position()),
                body.get("permission_overwrites") instanceof ArrayNode overwrites ? overwrites : old.overwrites())));
    }

    private Reply delete(Call call) {
        Channel channel = access.channel(call);
        Reply reply = shape(call, channel);
        if (!channel.isPrivate()) {
            access.may(Permission.MANAGE_CHANNELS);
            workspace.channels().delete(channel);
        }
        return reply;
    }

    private Reply typing(Call call) {
        Channel channel = access.channel(call);
        access.may(Permission.SEND_MESSAGES);
        workspace.channels().typing(channel, access.bot(call));
        return Reply.nothing();
    }

    private Reply shape(Call call, Channel channel) {
        return Reply.ok(shapes.channels().channel(channel, access.bot(call).id()));
    }
}
