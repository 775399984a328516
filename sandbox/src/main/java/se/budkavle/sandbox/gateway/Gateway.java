package se.budkavle.sandbox.gateway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.DiscordJson;
import se.budkavle.sandbox.workspace.Application;
import se.budkavle.sandbox.workspace.Change;
import se.budkavle.sandbox.workspace.GatewayFault;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** Discord's gateway: keeps the bots' sessions and dispatches the workspace's changes to them. */
public final class Gateway {

    /** The path for resuming a session, below the gateway's own address. */
    public static final String RESUME = "/resume";
    private static final int MOST_SESSIONS = 200;

    private final Workspace workspace;
    private final DiscordJson discordJson;
    private final EventMapper events;
    private final MemberRequests members;
    private final EventFaults disorder;
    private final UnknownEventInjector strangers;
    private final ScheduledExecutorService timer;
    private final Map<String, BotSession> sessions = new HashMap<>();
    private final Set<GatewaySocket> sockets = new HashSet<>();

    public Gateway(Workspace workspace, DiscordJson discordJson, ScheduledExecutorService timer) {
        this.workspace = workspace;
        this.discordJson = discordJson;
        this.timer = timer;
        this.events = new EventMapper(workspace, discordJson, new UnknownEvents(workspace, discordJson));
        this.members = new MemberRequests(workspace, discordJson);
        this.disorder = new EventFaults(workspace.faults());
        this.strangers = new UnknownEventInjector(workspace, events);
        workspace.onChange(this::tell);
    }

    /** Creates the socket for a new connection; {@code address} is this gateway's own address. */
    public GatewaySocket connect(String address, boolean zlibStream) {
        return new GatewaySocket(this, workspace, address, zlibStream);
    }

    private void tell(Change change) {
        if (change instanceof Change.Gone gone && gone.gone()) {
            List.copyOf(sockets).forEach(GatewaySocket::cut);
        }
        for (BotSession session : List.copyOf(sessions.values())) {
            GatewayEvent event = events.of(change, session.application(), session.intents());
            if (event != null) {
                strangers.before(session);
                disorder.tell(session, event);
            }
            if (change instanceof Change.Upsetting upsetting) {
                upset(session, upsetting);
            } else if (change instanceof Change.TokenReplaced replaced && session.application().id() == replaced.applicationId()) {
                end(session);
            }
        }
    }

    private void upset(BotSession session, Change.Upsetting upsetting) {
        GatewaySocket socket = session.socket();
        if (upsetting.upset() == GatewayFault.RECONNECT && socket != null) {
            socket.askToReconnect();
        } else if (upsetting.upset() == GatewayFault.INVALID_SESSION) {
            forget(session);
            if (socket != null) {
                socket.endSession();
            }
        }
    }

    /** Ends a session because the token with which it was identified has been replaced. */
    private void end(BotSession session) {
        GatewaySocket socket = session.socket();
        forget(session);
        if (socket != null) {
            socket.close(CloseCode.WRONG_TOKEN);
        }
    }

    /** Removes a session, so that it cannot be resumed. */
    void forget(BotSession session) {
        if (session != null) {
            session.socket(null);
            sessions.remove(session.id());
            tellPresence(session);
        }
    }

    ScheduledExecutorService timer() {
        return timer;
    }

    MemberRequests members() {
        return members;
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
        session.tell(new GatewayEvent("READY", ready(session, address)));
        session.tell(new GatewayEvent("GUILD_CREATE", discordJson.guilds().whole(application.id())));
        workspace.people().loggedIn(application.id(), true);
        return session;
    }

    private ObjectNode ready(BotSession session, String address) {
        ObjectNode ready = Json.object().put("v", 10).put("session_id", session.id()).put("resume_gateway_url", address + RESUME)
                .put("session_type", "normal");
        ready.set("user", discordJson.people().self(workspace.people().get(session.application().id())));
        ready.putArray("guilds").addObject().put("id", Long.toString(workspace.id())).put("unavailable", true);
        ready.putArray("private_channels");
        ready.putArray("relationships");
        ready.putArray("_trace").add("sandbox");
        ready.putObject("application").put("id", Long.toString(session.application().id())).put("flags", 0);
        ready.putArray("shard").add(0).add(1);
        return ready;
    }

    /** Resumes a session over this connection and returns it, or null if it cannot be resumed. */
    BotSession resume(GatewaySocket socket, Application application, String sessionId, long lastHeard) {
        BotSession session = sessions.get(sessionId);
        if (session == null || session.application().id() != application.id()) {
            return null;
        }
        List<byte[]> missed = session.after(lastHeard);
        if (missed == null) {
            sessions.remove(sessionId);
            return null;
        }
        if (session.socket() != null) {
            session.socket().cut();
        }
        session.socket(socket);
        missed.forEach(socket::send);
        session.tell(new GatewayEvent("RESUMED", Json.object()));
        workspace.people().loggedIn(application.id(), true);
        return session;
    }

    /** Handles a closed connection: the session ends if the bot closed it with 1000 or 1001, else it may be resumed. */
    void closed(GatewaySocket socket, BotSession session, boolean goodbye) {
        sockets.remove(socket);
        if (session == null || session.socket() != socket) {
            return;
        }
        session.socket(null);
        if (goodbye) {
            sessions.remove(session.id());
        }
        tellPresence(session);
    }

    private void tellPresence(BotSession session) {
        long bot = session.application().id();
        boolean elsewhere = new ArrayList<>(sessions.values()).stream()
                .anyMatch(other -> other.application().id() == bot && other.socket() != null);
        workspace.people().loggedIn(bot, elsewhere);
    }
}
