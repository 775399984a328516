package se.budkavle.sandbox.gateway;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.UnknownFieldWriter;
import se.budkavle.sandbox.workspace.Application;
import se.budkavle.sandbox.workspace.BotLimits;
import se.budkavle.sandbox.workspace.RateLimitWindow;
import se.budkavle.sandbox.workspace.ResumeAddress;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One bot's WebSocket connection to the imitated gateway of Discord. Handles the bot's identify, resume and heartbeat
 * frames, and closes the connection at the first protocol error.
 */
public final class GatewaySocket implements Session.Listener.AutoDemanding {

    private static final int MAX_FRAME_BYTES = 4096;

    private final Gateway gateway;
    private final Workspace workspace;
    private final String address;
    private final boolean resumes;
    private final boolean zlibStream;
    private final RateLimitWindow sent = new RateLimitWindow();
    private FrameWriter writer;
    private HeartbeatMonitor heartbeats;
    private @Nullable BotSession session;
    private boolean silenced;

    GatewaySocket(Gateway gateway, Workspace workspace, String address, boolean resumes, boolean zlibStream) {
        this.gateway = gateway;
        this.workspace = workspace;
        this.address = address;
        this.resumes = resumes;
        this.zlibStream = zlibStream;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        writer = new FrameWriter(opened, zlibStream);
        int interval = workspace.guarded(() -> workspace.limits().heartbeatMillis());
        heartbeats = new HeartbeatMonitor(gateway.timer(), interval, () -> workspace.guarded(this::timeOut));
        workspace.guarded(() -> {
            gateway.opened(this);
            if (workspace.faults().gone() || isResumedInto(ResumeAddress.CUT)) {
                cut();
                return;
            }
            silenced = isResumedInto(ResumeAddress.SILENT);
            ObjectNode hello = Json.object().put("op", 10);
            hello.putObject("d").put("heartbeat_interval", interval);
            send(hello);
        });
    }

    /**
     * Returns true if the bot opened this connection at the resume address, and that address currently has the
     * behaviour {@code state}. An injected fault sets the behaviour of the resume address.
     */
    private boolean isResumedInto(ResumeAddress state) {
        return resumes && workspace.faults().resumeAddress() == state;
    }

    @Override
    public void onWebSocketText(String text) {
        workspace.guarded(() -> {
            if (silent()) {
                return;
            }
            BotLimits limits = workspace.limits();
            if (text.getBytes(StandardCharsets.UTF_8).length > MAX_FRAME_BYTES) {
                close(CloseCode.NOT_READABLE);
            } else if (!sent.tryAcquire(
                    workspace.clock().real(), limits.gatewaySends(), limits.gatewaySendWindowMillis())) {
                close(CloseCode.TOO_MANY);
            } else {
                read(text);
            }
        });
    }

    private void read(String text) {
        try {
            handle(Json.read(text));
        } catch (JacksonException broken) {
            close(CloseCode.NOT_READABLE);
        }
    }

    private void handle(JsonNode frame) {
        int op = Json.number(frame, "op", -1);
        JsonNode data = frame.path("d");
        switch (op) {
            case 1 -> {
                heartbeats.heartbeat();
                send(Json.object().put("op", 11));
            }
            case 2 -> identify(data);
            case 6 -> resume(data);
            case 3, 4 -> requireLogin();
            case 8 -> requestMembers(data);
            default -> close(CloseCode.UNKNOWN_OPCODE);
        }
    }

    private void requireLogin() {
        if (session == null) {
            close(CloseCode.NOT_LOGGED_IN);
        }
    }

    private void requestMembers(JsonNode data) {
        if (session == null) {
            close(CloseCode.NOT_LOGGED_IN);
        } else if (data instanceof ObjectNode request) {
            gateway.memberRequests().answer(session, request);
        } else {
            close(CloseCode.NOT_READABLE);
        }
    }

    private void identify(JsonNode data) {
        Application application = application(data);
        int intents = Json.number(data, "intents", 0);
        if (application == null) {
            return;
        }
        if ((intents & BotLimits.PRIVILEGED & ~workspace.limits().privilegedIntents()) != 0) {
            close(CloseCode.INTENT_NOT_ALLOWED);
            return;
        }
        switch (workspace.logIns().tryAcquire(application)) {
            case TOO_SOON -> endSession();
            case TOKEN_REPLACED -> close(CloseCode.WRONG_TOKEN);
            case ALLOWED -> startSession(application, intents, data);
        }
    }

    private void startSession(Application application, int intents, JsonNode data) {
        if (Json.flag(data, "compress")) {
            writer.compressEach();
        }
        session = gateway.identify(this, application, intents, address);
    }

    private void resume(JsonNode data) {
        Application application = application(data);
        if (application == null) {
            return;
        }
        session = gateway.resume(
                this,
                application,
                Json.text(data, "session_id", ""),
                data.path("seq").asLong(0));
        if (session == null) {
            endSession();
        }
    }

    /**
     * Returns the application whose token is in the frame. If the token is wrong or the bot has already identified,
     * closes the connection and returns null.
     */
    private @Nullable Application application(JsonNode data) {
        if (session != null) {
            close(CloseCode.ALREADY_LOGGED_IN);
            return null;
        }
        String token = Json.text(data, "token", "");
        Application application =
                workspace.applications().withToken(token.startsWith("Bot ") ? token.substring(4) : token);
        if (application == null) {
            close(CloseCode.WRONG_TOKEN);
        }
        return application;
    }

    /** Sends opcode 9 (invalid session). The bot may log in again on the same connection. */
    void endSession() {
        session = null;
        send(Json.object().put("op", 9).put("d", false));
    }

    void askToReconnect() {
        send(Json.object().put("op", 7).putNull("d"));
    }

    void send(ObjectNode frame) {
        send(UnknownFieldWriter.bytes(frame));
    }

    void send(byte[] json) {
        if (!silent()) {
            writer.send(json);
        }
    }

    /**
     * Returns whether the connection no longer sends or reads frames. A silent connection stays silent, so the bot must
     * detect the silence and resume its session on another connection.
     */
    private boolean silent() {
        silenced |= workspace.faults().silent();
        return silenced;
    }

    private void timeOut() {
        heartbeats.stop();
        if (!silent()) {
            gateway.forget(session);
            close(CloseCode.TIMED_OUT);
        }
    }

    /** Closes the TCP connection without a WebSocket close frame, as a network failure does. */
    void cut() {
        writer.cut();
    }

    /** Closes the connection with this close code, and ignores frames that arrive afterwards. */
    void close(CloseCode code) {
        silenced = true;
        writer.close(code.number(), code.reason());
    }

    @Override
    public void onWebSocketClose(int code, String reason, Callback callback) {
        closed(code == 1000 || code == 1001);
        callback.succeed();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        closed(false);
    }

    private void closed(boolean goodbye) {
        workspace.guarded(() -> {
            gateway.closed(this, session, goodbye);
            if (heartbeats != null) {
                heartbeats.stop();
            }
            if (writer != null) {
                writer.end();
            }
        });
    }
}
