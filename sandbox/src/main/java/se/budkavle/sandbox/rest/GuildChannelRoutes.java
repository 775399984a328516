package se.budkavle.sandbox.rest;

import java.util.ArrayList;
import java.util.List;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.ChannelRules;
import se.budkavle.sandbox.protocol.DiscordJsonWriters;
import se.budkavle.sandbox.protocol.PositionRules;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.AuditContext;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Permission;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The REST endpoints that list, create and reorder the channels of the Discord server. */
record GuildChannelRoutes(Workspace workspace, DiscordJsonWriters discordJson, BotAccess access) {

    void addTo(Routes routes) {
        routes.on("GET", "/guilds/{guild}/channels", this::list)
                .on("POST", "/guilds/{guild}/channels", this::make)
                .on("PATCH", "/guilds/{guild}/channels", this::move);
    }

    private Reply list(Call call) {
        access.guild(call);
        Person bot = access.bot(call);
        return Reply.ok(Json.array(workspace.channels().ofWorkspace().stream()
                .filter(channel -> workspace.channels().visible(channel, bot))
                .map(channel -> discordJson.channels().channel(channel, bot.id()))
                .toList()));
    }

    /**
     * Creates a channel. The response contains all fields of the new channel, even if the bot may not see this channel.
     */
    private Reply make(Call call) {
        access.guild(call);
        access.requirePermission(call, Permission.MANAGE_CHANNELS);
        ObjectNode body = call.object();
        Channel draft = new ChannelRules(workspace).newChannel(body);
        if (Json.has(body, "permission_overwrites")) {
            new RoleHierarchyCheck(workspace, access.bot(call)).requireMayOverwrite(null, draft);
        }
        Channel made = workspace.administration().makeChannel(access.auditContext(call), draft);
        return Reply.json(
                201, discordJson.channels().whole(made, access.bot(call).id()));
    }

    private Reply move(Call call) {
        access.guild(call);
        access.requirePermission(call, Permission.MANAGE_CHANNELS);
        PositionRules.check(call.json(), 0);
        AuditContext auditContext = access.auditContext(call);
        List<Channel> moved = new ArrayList<>();
        for (JsonNode one : call.json().values()) {
            moved.add(moved(one, access.bot(call)));
        }
        moved.forEach(channel -> workspace.administration().changeChannel(auditContext, channel));
        return Reply.noContent();
    }

    /**
     * Returns the channel with its new position and category. If the request body sets {@code lock_permissions} and the
     * channel is in a category, the category's permission overwrites replace the channel's own permission overwrites.
     */
    private Channel moved(JsonNode one, Person bot) {
        Long id = Json.id(one, "id");
        Channel old = id == null ? null : workspace.channels().get(id);
        if (old == null || old.isPrivate()) {
            throw new Refusal(ApiError.UNKNOWN_CHANNEL);
        }
        if (!workspace.channels().visible(old, bot)) {
            throw new Refusal(ApiError.MISSING_ACCESS);
        }
        ObjectNode body = Json.object();
        for (String field : List.of("position", "parent_id")) {
            if (one.has(field)) {
                body.set(field, one.get(field));
            }
        }
        Channel changed = new ChannelRules(workspace).changed(old, body);
        Long category = changed.parentId();
        return category != null && Json.flag(one, "lock_permissions")
                ? changed.withOverwrites(workspace.channels().existing(category).overwrites())
                : changed;
    }
}
