package se.budkavle.sandbox.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.DiscordJsonWriters;
import se.budkavle.sandbox.protocol.Timestamps;
import se.budkavle.sandbox.workspace.ApiError;
import se.budkavle.sandbox.workspace.BotLimits;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.Permission;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/**
 * The REST endpoints for a channel's pinned messages, at Discord's new and old paths. The endpoints for pins must be
 * registered before the endpoints for messages, because the path patterns for messages also match the paths for pins.
 */
record PinRoutes(Workspace workspace, DiscordJsonWriters discordJson, BotAccess access) {

    private static final int MOST = 50;

    void addTo(Routes routes) {
        routes.on("GET", "/channels/{channel}/messages/pins", this::page)
                .on("GET", "/channels/{channel}/pins", this::list);
        for (String one :
                List.of("/channels/{channel}/messages/pins/{message}", "/channels/{channel}/pins/{message}")) {
            routes.on("PUT", one, this::pin).on("DELETE", one, this::unpin);
        }
    }

    private Reply page(Call call) {
        int limit = GuildRoutes.limit(call, MOST);
        if (limit < 1 || limit > MOST) {
            throw new Refusal(ApiError.INVALID_FORM);
        }
        Instant before = before(call);
        List<Message> pinned = pinned(call).stream()
                .filter(message -> pinnedAt(message).isBefore(before))
                .toList();
        ObjectNode page = Json.object().put("has_more", pinned.size() > limit);
        page.set(
                "items",
                Json.array(pinned.stream()
                        .limit(limit)
                        .map(message -> item(call, message))
                        .toList()));
        return Reply.ok(page);
    }

    private Instant pinnedAt(Message message) {
        return Objects.requireNonNull(workspace.pins().pinnedAt(message), "the message is pinned");
    }

    private ObjectNode item(Call call, Message message) {
        ObjectNode item = Json.object().put("pinned_at", Timestamps.of(pinnedAt(message)));
        item.set("message", read(call, message));
        return item;
    }

    private Reply list(Call call) {
        return Reply.ok(Json.array(pinned(call).stream()
                .limit(MOST)
                .map(message -> read(call, message))
                .toList()));
    }

    /**
     * Returns the channel's pinned messages. Without the permission READ_MESSAGE_HISTORY, returns an empty list instead
     * of an error.
     */
    private List<Message> pinned(Call call) {
        Channel channel = access.channel(call);
        boolean readable = workspace.permissions().has(access.bot(call), channel, Permission.READ_MESSAGE_HISTORY);
        return readable ? workspace.pins().in(channel.id()) : List.of();
    }

    private ObjectNode read(Call call, Message message) {
        boolean granted = (workspace.limits().privilegedIntents() & BotLimits.MESSAGE_CONTENT) != 0;
        return discordJson
                .content()
                .forBot(
                        discordJson.messages().message(message),
                        message,
                        access.bot(call).id(),
                        granted);
    }

    private static Instant before(Call call) {
        String before = call.query().get("before");
        try {
            return before == null ? Instant.MAX : OffsetDateTime.parse(before).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new Refusal(ApiError.INVALID_FORM);
        }
    }

    private Reply pin(Call call) {
        workspace.pins().pin(allowed(call), access.bot(call));
        return Reply.noContent();
    }

    private Reply unpin(Call call) {
        workspace.pins().unpin(allowed(call));
        return Reply.noContent();
    }

    private Message allowed(Call call) {
        Message message = access.message(call);
        access.requirePermission(call, Permission.PIN_MESSAGES);
        return message;
    }
}
