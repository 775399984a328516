package se.budkavle.sandbox.gateway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.Shapes;
import se.budkavle.sandbox.workspace.Application;
import se.budkavle.sandbox.workspace.Change;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** Tells the bots that are logged in what happens. */
public final class Gateway {

    private static final int MOST_SESSIONS = 200;

    private final Workspace workspace;
    private final Shapes shapes;
    private final Events events;
    private final Map<String, BotSession> sessions = new HashMap<>();
    private final Set<GatewaySocket> sockets = new HashSet<>();

    public Gateway(Workspace workspace, Shapes shapes) {
        this.workspace = workspace;
        this.shapes = shapes;
        this.events = new Events(workspace, shapes);
        workspace.onChange(this::tell);
    }

    /** A new connection; {@code address} is this gateway's own. */
    public GatewaySocket connect(String address, boolean zlibStream) {
        return new GatewaySocket(this, workspace, address, zlibStream);
    }

    private void tell(Change change) {
        if (change instanceof Change.Gone gone && gone.gone()) {
            List.copyOf(sockets).forEach(GatewaySocket::cut);
        }
        for (BotSession session : List.copyOf(sessions.values())) {
            Event event = events.of(change, session.application(), session.intents());
            if (event != null) {
                session.tell(event);
            }
        }
    }

    void opened(GatewaySocket socket) {
        sockets.add(socket);
    }

    BotSession identify(GatewaySocket socket, Application application, int intents, String address) {
        if (sessions.size() > MOST_SESSIONS) {
            sessions.values().removeIf(session -> session.socket() == null);
        }
        BotSession session = new BotSession(application, intents, socket);
        sessions.put(session.id(), session);
        session.tell(new Event("READY", ready(session, address)));
        session.tell(new Event("GUILD_CREATE", shapes.guilds().whole(application.id())));
        workspace.people().loggedIn(application.id(), true);
        return session;
    }

    private ObjectNode ready(BotSession session, String address) {
        ObjectNode ready = Json.object().put("v", 10).put("session_id", session.id()).put("resume_gateway_url", address)
                .put("session_type", "normal");
        ready.set("user", shapes.people().self(workspace.people().get(session.application().id())));
        ready.putArray("guilds").addObject().put("id", Long.toString(workspace.id())).put("unavailable", true);
        ready.putArray("private_channels");
        ready.putArray("relationships");
        ready.putArray("_trace").add("sandbox");
        ready.putObject("application").put("id", Long.toString(session.application().id())).put("flags", 0);
        ready.putArray("shard").add(0).add(1);
        return ready;
    }

    /** The session, which goes on over this connection; null where it cannot. */
    BotSession resume(GatewaySocket socket, Application application, String sessionId, long lastHeard) {
        BotSession session = sessions.get(sessionId);
        if (session == null || session.application().id() != application.id()) {
            return null;
        }
        List<ObjectNode> missed = session.after(lastHeard);
        if (missed == null) {
            sessions.remove(sessionId);
            return null;
        }
        if (session.socket() != null) {
            session.socket().cut();
        }
        session.socket(socket);
        missed.forEach(socket::send);
        session.tell(new Event("RESUMED", Json.object()));
        workspace.people().loggedIn(application.id(), true);
        return session;
    }

    /** The connection is closed; the session ends where the bot said goodbye, else it may be resumed. */
    void closed(GatewaySocket socket, BotSession session, boolean goodbye) {
        sockets.remove(socket);
        if (session == null || session.socket() != socket) {
            return;
        }
        session.socket(null);
        if (goodbye) {
            sessions.remove(session.id());
        }
        long bot = session.application().id();
        boolean elsewhere = new ArrayList<>(sessions.values()).stream()
                .anyMatch(other -> other.application().id() == bot && other.socket() != null);
        workspace.people().loggedIn(bot, elsewhere);
    }

    /** The members that a bot asks for. */
    Event members(ObjectNode request) {
        String prefix = Json.text(request, "query", "").toLowerCase();
        int limit = Json.number(request, "limit", 0);
        Set<String> wanted = new HashSet<>();
        if (request.has("user_ids")) {
            Json.each(request, "user_ids").forEach(id -> wanted.add(id.asString("")));
            wanted.add(Json.text(request, "user_ids", ""));
        }
        ObjectNode chunk = Json.object().put("guild_id", Long.toString(workspace.id())).put("chunk_index", 0).put("chunk_count", 1);
        chunk.set("members", Json.array(workspace.people().all().stream()
                .filter(person -> wanted.isEmpty() || wanted.contains(Long.toString(person.id())))
                .filter(person -> person.username().toLowerCase().startsWith(prefix) || person.name().toLowerCase().startsWith(prefix))
                .limit(limit == 0 ? Long.MAX_VALUE : limit).map(shapes.people()::member).toList()));
        chunk.putArray("not_found");
        if (request.has("nonce")) {
            chunk.set("nonce", request.get("nonce"));
        }
        return new Event("GUILD_MEMBERS_CHUNK", chunk);
    }
}
