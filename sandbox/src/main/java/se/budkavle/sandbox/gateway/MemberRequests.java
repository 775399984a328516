package se.budkavle.sandbox.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.DiscordJson;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.RateLimitWindow;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** Answers a bot's requests for members (op 8) in chunks; requests for all members are rate limited. */
final class MemberRequests {

    private static final int MOST_IN_ONE = 1000;

    private final Workspace workspace;
    private final DiscordJson discordJson;
    private final Map<Long, RateLimitWindow> askedForAll = new HashMap<>();

    MemberRequests(Workspace workspace, DiscordJson discordJson) {
        this.workspace = workspace;
        this.discordJson = discordJson;
    }

    void answer(BotSession session, ObjectNode request) {
        Set<String> wanted = wanted(request);
        String prefix = Json.text(request, "query", "").toLowerCase();
        int limit = Json.number(request, "limit", 0);
        if (wanted.isEmpty() && prefix.isEmpty() && limit == 0 && !mayAskForAll(session, request)) {
            return;
        }
        List<Person> found = workspace.people().all().stream()
                .filter(person -> wanted.isEmpty() || wanted.contains(Long.toString(person.id())))
                .filter(person -> person.username().toLowerCase().startsWith(prefix) || person.name().toLowerCase().startsWith(prefix))
                .limit(limit == 0 ? Long.MAX_VALUE : limit).toList();
        found.forEach(person -> wanted.remove(Long.toString(person.id())));
        int chunks = Math.max(1, (found.size() + MOST_IN_ONE - 1) / MOST_IN_ONE);
        for (int i = 0; i < chunks; i++) {
            List<Person> some = found.subList(i * MOST_IN_ONE, Math.min(found.size(), (i + 1) * MOST_IN_ONE));
            ObjectNode chunk = about(request).put("chunk_index", i).put("chunk_count", chunks);
            chunk.set("members", Json.array(some.stream().map(discordJson.people()::member).toList()));
            new ArrayList<>(wanted).forEach(chunk.putArray("not_found")::add);
            session.tell(new GatewayEvent("GUILD_MEMBERS_CHUNK", chunk));
        }
    }

    private static Set<String> wanted(ObjectNode request) {
        Set<String> wanted = new LinkedHashSet<>();
        Json.each(request, "user_ids").forEach(id -> wanted.add(id.asString("")));
        if (Json.text(request, "user_ids") != null) {
            wanted.add(Json.text(request, "user_ids"));
        }
        return wanted;
    }

    private boolean mayAskForAll(BotSession session, ObjectNode request) {
        Instant now = workspace.clock().real();
        RateLimitWindow window = askedForAll.computeIfAbsent(session.application().id(), id -> new RateLimitWindow());
        if (window.take(now, 1, workspace.limits().memberWindowMillis())) {
            return true;
        }
        ObjectNode limited = Json.object().put("opcode", 8).put("retry_after", Duration.between(now, window.ends()).toMillis() / 1000.0);
        limited.set("meta", about(request));
        session.tell(new GatewayEvent("RATE_LIMITED", limited));
        return false;
    }

    private ObjectNode about(ObjectNode request) {
        ObjectNode about = Json.object().put("guild_id", Long.toString(workspace.id()));
        if (request.has("nonce")) {
            about.set("nonce", request.get("nonce"));
        }
        return about;
    }
}
