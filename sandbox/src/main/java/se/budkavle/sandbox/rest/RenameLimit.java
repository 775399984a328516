package se.budkavle.sandbox.rest;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.BotLimits;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.RateLimitWindow;
import se.budkavle.sandbox.workspace.Refusal;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.JsonNode;

/**
 * Limits how often bots may change the name or topic of a channel. Discord has the same kind of limit, and does not
 * show it in a response header.
 */
final class RenameLimit {

    private final Workspace workspace;
    private final Map<Long, RateLimitWindow> byChannel = new HashMap<>();

    RenameLimit(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Counts the call if it changes a channel's name or topic. Returns a 429 response if the limit is reached, or null
     * if the call is allowed.
     */
    @Nullable
    Reply refuse(Routes.Route route, Call call) {
        BotLimits limits = workspace.limits();
        if (!limits.rates() || !route.name().equals("PATCH /channels/{channel}") || !renames(call)) {
            return null;
        }
        Instant now = workspace.clock().real();
        RateLimitWindow window = byChannel.computeIfAbsent(call.id("channel"), id -> new RateLimitWindow());
        return window.tryAcquire(now, limits.renames(), limits.renameWindowMillis())
                ? null
                : RateLimitReplies.user(now, window.ends());
    }

    private boolean renames(Call call) {
        Channel channel = workspace.channels().get(call.id("channel"));
        JsonNode body = body(call);
        return channel != null
                && (body.has("name") && !Objects.equals(Json.text(body, "name"), channel.name())
                        || body.has("topic") && !Objects.equals(Json.text(body, "topic"), channel.topic()));
    }

    /**
     * Returns the parsed request body, or an empty JSON object if the body is invalid. The endpoint itself refuses an
     * invalid body later.
     */
    private static JsonNode body(Call call) {
        try {
            return call.json();
        } catch (Refusal unreadable) {
            return Json.object();
        }
    }
}
