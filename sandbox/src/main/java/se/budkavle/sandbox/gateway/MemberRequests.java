package se.budkavle.sandbox.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.DiscordJsonWriters;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.RateLimitWindow;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers a bot's gateway requests for guild members (opcode 8) in chunks. A rate limit applies to requests for all
 * members.
 */
final class MemberRequests {

    private static final int CHUNK_SIZE = 1000;

    private final Workspace workspace;
    private final DiscordJsonWriters discordJson;
    private final Map<Long, RateLimitWindow> requestsForAll = new HashMap<>();

    MemberRequests(Workspace workspace, DiscordJsonWriters discordJson) {
        this.workspace = workspace;
        this.discordJson = discordJson;
    }

    void answer(BotSession session, ObjectNode request) {
        Set<String> requestedIds = requestedIds(request);
        String prefix = Json.text(request, "query", "").toLowerCase(Locale.ROOT);
        int limit = Json.number(request, "limit", 0);
        if (requestedIds.isEmpty() && prefix.isEmpty() && limit == 0 && !mayRequestAll(session, request)) {
            return;
        }
        List<Person> found = workspace.people().all().stream()
                .filter(person -> requestedIds.isEmpty() || requestedIds.contains(Long.toString(person.id())))
                .filter(person -> person.username().toLowerCase(Locale.ROOT).startsWith(prefix)
                        || person.name().toLowerCase(Locale.ROOT).startsWith(prefix))
                .limit(limit == 0 ? Long.MAX_VALUE : limit)
                .toList();
        found.forEach(person -> requestedIds.remove(Long.toString(person.id())));
        int chunks = Math.max(1, (found.size() + CHUNK_SIZE - 1) / CHUNK_SIZE);
        for (int i = 0; i < chunks; i++) {
            List<Person> some = found.subList(i * CHUNK_SIZE, Math.min(found.size(), (i + 1) * CHUNK_SIZE));
            ObjectNode chunk = withNonce(request).put("chunk_index", i).put("chunk_count", chunks);
            chunk.set(
                    "members",
                    Json.array(some.stream().map(discordJson.people()::member).toList()));
            new ArrayList<>(requestedIds).forEach(chunk.putArray("not_found")::add);
            session.dispatch(new GatewayEvent("GUILD_MEMBERS_CHUNK", chunk));
        }
    }

    private static Set<String> requestedIds(ObjectNode request) {
        Set<String> requestedIds = new LinkedHashSet<>();
        Json.each(request, "user_ids").forEach(id -> requestedIds.add(id.asString("")));
        if (Json.text(request, "user_ids") != null) {
            requestedIds.add(Json.text(request, "user_ids"));
        }
        return requestedIds;
    }

    private boolean mayRequestAll(BotSession session, ObjectNode request) {
        Instant now = workspace.clock().real();
        RateLimitWindow window =
                requestsForAll.computeIfAbsent(session.application().id(), id -> new RateLimitWindow());
        if (window.tryAcquire(now, 1, workspace.limits().memberWindowMillis())) {
            return true;
        }
        ObjectNode limited = Json.object()
                .put("opcode", 8)
                .put("retry_after", Duration.between(now, window.ends()).toMillis() / 1000.0);
        limited.set("meta", withNonce(request));
        session.dispatch(new GatewayEvent("RATE_LIMITED", limited));
        return false;
    }

    private ObjectNode withNonce(ObjectNode request) {
        ObjectNode withNonce = Json.object().put("guild_id", Long.toString(workspace.id()));
        if (request.has("nonce")) {
            withNonce.set("nonce", request.get("nonce"));
        }
        return withNonce;
    }
}
