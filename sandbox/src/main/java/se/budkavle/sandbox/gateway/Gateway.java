package se.budkavle.sandbox.gateway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.DiscordJsonWriters;
import se.budkavle.sandbox.workspace.Application;
import se.budkavle.sandbox.workspace.GatewayFault;
import se.budkavle.sandbox.workspace.Workspace;
import se.budkavle.sandbox.workspace.WorkspaceChange;
import tools.jackson.databind.node.ObjectNode;

/**
 * The imitated gateway of Discord. Stores the bots' sessions, and sends the changes on the imitated Discord server as
 * events to these sessions. A bot gets only the events that its intents and permissions allow.
 */
public final class Gateway {

    /** The path at which bots resume a session, appended to the gateway's address. */
    public static final String RESUME = "/resume";

    private static final int MAX_SESSIONS = 200;

    private final Workspace workspace;
    private final DiscordJsonWriters discordJson;
    private final EventMapper events;
    private final MemberRequests memberRequests;
    private final FaultyEventDispatcher eventFaults;
    private final UnknownEventInjector unknownEvents;
    private final ScheduledExecutorService timer;
    private final Map<String, BotSession> sessions = new HashMap<>();
    private final Set<GatewaySocket> sockets = new HashSet<>();

    public Gateway(Workspace workspace, DiscordJsonWriters discordJson, ScheduledExecutorService timer) {
        this.workspace = workspace;
        this.discordJson = discordJson;
        this.timer = timer;
        this.events = new EventMapper(workspace, discordJson, new UnknownEvents(workspace, discordJson));
        this.memberRequests = new MemberRequests(workspace, discordJson);
        this.eventFaults = new FaultyEventDispatcher(workspace.faults());
        this.unknownEvents = new UnknownEventInjector(workspace, events);
        workspace.onChange(this::onChange);
    }

    /**
     * Creates the socket for a new WebSocket connection.
     *
     * @param address the gateway address that the bot used, without the path for resuming
     * @param resumes whether the bot used the path for resuming
     * @param zlibStream whether the whole connection is compressed as one zlib stream
     */
    public GatewaySocket connect(String address, boolean resumes, boolean zlibStream) {
        return new GatewaySocket(this, workspace, address, resumes, zlibStream);
    }

    private void onChange(WorkspaceChange change) {
        if (change instanceof WorkspaceChange.AvailabilityChanged gone && gone.gone()) {
            List.copyOf(sockets).forEach(GatewaySocket::cut);
        }
        for (BotSession session : List.copyOf(sessions.values())) {
            GatewayEvent event = events.of(change, session.application(), session.intents());
            if (event != null) {
                unknownEvents.beforeEvent(session);
                eventFaults.dispatch(session, event);
            }
            if (change instanceof WorkspaceChange.GatewayFaultInjected injected) {
                injectFault(session, injected);
            } else if (change instanceof WorkspaceChange.TokenReplaced replaced
                    && session.application().id() == replaced.applicationId()) {
                end(session);
            }
        }
    }

    private void injectFault(BotSession session, WorkspaceChange.GatewayFaultInjected injected) {
        GatewaySocket socket = session.socket();
        if (injected.fault() == GatewayFault.RECONNECT && socket != null) {
            socket.askToReconnect();
        } else if (injected.fault() == GatewayFault.INVALID_SESSION) {
            forget(session);
            if (socket != null) {
                socket.endSession();
            }
        }
    }

    /** Ends a bot's session and closes the session's connection, because the bot's token has been replaced. */
    private void end(BotSession session) {
        GatewaySocket socket = session.socket();
        forget(session);
        if (socket != null) {
            socket.close(CloseCode.WRONG_TOKEN);
        }
    }

    /** Removes a session, so that the bot cannot resume it. */
    void forget(@Nullable BotSession session) {
        if (session != null) {
            session.socket(null);
            sessions.remove(session.id());
            updatePresence(session);
        }
    }

    ScheduledExecutorService timer() {
        return timer;
    }

    MemberRequests memberRequests() {
        return memberRequests;
    }

    void opened(GatewaySocket socket) {
        sockets.add(socket);
    }

    BotSession identify(GatewaySocket socket, Application application, int intents, String address) {
        if (sessions.size() > MAX_SESSIONS) {
            sessions.values().removeIf(session -> session.socket() == null);
        }
        BotSession session = new BotSession(application, intents, socket);
        sessions.put(session.id(), session);
        session.dispatch(new GatewayEvent("READY", ready(session, address)));
        session.dispatch(new GatewayEvent("GUILD_CREATE", discordJson.guilds().whole(application.id())));
        workspace.people().loggedIn(application.id(), true);
        return session;
    }

    private ObjectNode ready(BotSession session, String address) {
        ObjectNode ready = Json.object()
                .put("v", 10)
                .put("session_id", session.id())
                .put("resume_gateway_url", address + RESUME)
                .put("session_type", "normal");
        ready.set(
                "user",
                discordJson
                        .people()
                        .self(workspace.people().existing(session.application().id())));
        ready.putArray("guilds")
                .addObject()
                .put("id", Long.toString(workspace.id()))
                .put("unavailable", true);
        ready.putArray("private_channels");
        ready.putArray("relationships");
        ready.putArray("_trace").add("sandbox");
        ready.putObject("application")
                .put("id", Long.toString(session.application().id()))
                .put("flags", 0);
        ready.putArray("shard").add(0).add(1);
        return ready;
    }

    /**
     * Resumes a bot's session over the new connection {@code socket}, and sends the missed events. Returns null if the
     * session is unknown, belongs to another bot, or no longer has all missed events.
     */
    @Nullable
    BotSession resume(GatewaySocket socket, Application application, String sessionId, long lastSequence) {
        BotSession session = sessions.get(sessionId);
        if (session == null || session.application().id() != application.id()) {
            return null;
        }
        List<byte[]> missed = session.eventsAfter(lastSequence);
        if (missed == null) {
            sessions.remove(sessionId);
            return null;
        }
        if (session.socket() != null) {
            session.socket().cut();
        }
        session.socket(socket);
        missed.forEach(socket::send);
        session.dispatch(new GatewayEvent("RESUMED", Json.object()));
        workspace.people().loggedIn(application.id(), true);
        return session;
    }

    /**
     * Removes a closed connection. If the close code was 1000 or 1001, also removes the session. After any other close
     * code, the bot can resume the session.
     */
    void closed(GatewaySocket socket, @Nullable BotSession session, boolean normalClosure) {
        sockets.remove(socket);
        if (session == null || session.socket() != socket) {
            return;
        }
        session.socket(null);
        if (normalClosure) {
            sessions.remove(session.id());
        }
        updatePresence(session);
    }

    private void updatePresence(BotSession session) {
        long bot = session.application().id();
        boolean stillConnected = new ArrayList<>(sessions.values())
                .stream().anyMatch(other -> other.application().id() == bot && other.socket() != null);
        workspace.people().loggedIn(bot, stillConnected);
    }
}
