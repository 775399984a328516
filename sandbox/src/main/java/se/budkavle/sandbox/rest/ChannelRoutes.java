package se.budkavle.sandbox.rest;

import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.protocol.ChannelRules;
import se.budkavle.sandbox.protocol.DiscordJsonWriters;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Permission;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** The REST endpoints with which bots read, change and delete a single channel and send typing indicators. */
record ChannelRoutes(Workspace workspace, DiscordJsonWriters discordJson, BotAccess access) {

    void addTo(Routes routes) {
        routes.on("GET", "/channels/{channel}", call -> reply(call, access.channel(call)))
                .on("PATCH", "/channels/{channel}", this::change)
                .on("DELETE", "/channels/{channel}", this::delete)
                .on("POST", "/channels/{channel}/typing", this::typing);
    }

    private Reply change(Call call) {
        Channel old = access.guildChannel(call);
        access.requirePermission(call, Permission.MANAGE_CHANNELS);
        ObjectNode body = call.object();
        Channel changed = new ChannelRules(workspace).changed(old, body);
        if (!changed.overwrites().equals(old.overwrites())) {
            access.requirePermission(call, Permission.MANAGE_ROLES);
            new RoleHierarchyCheck(workspace, access.bot(call)).requireMayOverwrite(old, changed);
        }
        return Reply.ok(discordJson
                .channels()
                .whole(
                        workspace.administration().changeChannel(access.auditContext(call), changed),
                        access.bot(call).id()));
    }

    private Reply delete(Call call) {
        Channel channel = access.channel(call);
        Reply reply = reply(call, channel);
        if (!channel.isPrivate()) {
            access.requirePermission(call, Permission.MANAGE_CHANNELS);
            workspace.administration().deleteChannel(access.auditContext(call), channel);
        }
        return reply;
    }

    private Reply typing(Call call) {
        Channel channel = access.channel(call);
        access.requirePermission(call, Permission.SEND_MESSAGES);
        workspace.channels().typing(channel, access.bot(call));
        return Reply.noContent();
    }

    private Reply reply(Call call, Channel channel) {
        return Reply.ok(discordJson.channels().channel(channel, access.bot(call).id()));
    }
}
