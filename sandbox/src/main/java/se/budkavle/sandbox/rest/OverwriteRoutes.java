package se.budkavle.sandbox.rest;

import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.protocol.ChannelRules;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Permission;
import se.budkavle.sandbox.workspace.PermissionOverwrite;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;

/** The REST endpoints that set and delete permission overwrites of a channel. */
record OverwriteRoutes(Workspace workspace, BotAccess access) {

    void addTo(Routes routes) {
        routes.on("PUT", "/channels/{channel}/permissions/{overwrite}", this::put)
                .on("DELETE", "/channels/{channel}/permissions/{overwrite}", this::delete);
    }

    private Reply put(Call call) {
        Channel channel = access.guildChannel(call);
        access.requirePermission(call, Permission.MANAGE_ROLES);
        PermissionOverwrite overwrite =
                new ChannelRules(workspace).overwrite(call.id("overwrite"), channel, call.object());
        check(call, channel, overwrite);
        workspace.administration().putOverwrite(access.auditContext(call), channel, overwrite);
        return Reply.noContent();
    }

    private Reply delete(Call call) {
        Channel channel = access.guildChannel(call);
        access.requirePermission(call, Permission.MANAGE_ROLES);
        PermissionOverwrite old = channel.overwrite(call.id("overwrite"));
        if (old == null) {
            throw new Refusal(ApiError.UNKNOWN_OVERWRITE);
        }
        check(call, channel, new PermissionOverwrite(old.id(), old.type(), 0L, 0L));
        workspace.administration().deleteOverwrite(access.auditContext(call), channel, old.id());
        return Reply.noContent();
    }

    private void check(Call call, Channel channel, PermissionOverwrite overwrite) {
        new RoleHierarchyCheck(workspace, access.bot(call)).requireMayOverwrite(channel, channel.with(overwrite));
    }
}
