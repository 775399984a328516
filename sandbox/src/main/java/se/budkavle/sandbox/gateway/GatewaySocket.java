package se.budkavle.sandbox.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.Application;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One connection of a bot to the gateway: greets it, lets it log in or resume, answers its heartbeats. */
public final class GatewaySocket implements Session.Listener.AutoDemanding {

    private static final int HEARTBEAT_INTERVAL = 41250;
    private static final int NOT_JSON = 4002;
    private static final int NOT_LOGGED_IN = 4003;
    private static final int WRONG_TOKEN = 4004;
    private static final int ALREADY_LOGGED_IN = 4005;

    private final Gateway gateway;
    private final Workspace workspace;
    private final String address;
    private final ZlibStream zlib;
    private Session connection;
    private BotSession session;
    private boolean open = true;

    GatewaySocket(Gateway gateway, Workspace workspace, String address, boolean zlibStream) {
        this.gateway = gateway;
        this.workspace = workspace;
        this.address = address;
        this.zlib = zlibStream ? new ZlibStream() : null;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        workspace.guarded(() -> {
            connection = opened;
            gateway.opened(this);
            if (workspace.faults().gone()) {
                cut();
                return;
            }
            ObjectNode hello = Json.object().put("op", 10);
            hello.putObject("d").put("heartbeat_interval", HEARTBEAT_INTERVAL);
            send(hello);
        });
    }

    @Override
    public void onWebSocketText(String text) {
        workspace.guarded(() -> {
            try {
                hear(Json.read(text));
            } catch (JacksonException broken) {
                close(NOT_JSON, "Error while decoding payload.");
            }
        });
    }

    private void hear(JsonNode frame) {
        int op = Json.number(frame, "op", -1);
        JsonNode data = frame.path("d");
        switch (op) {
            case 1 -> send(Json.object().put("op", 11));
            case 2 -> identify(data);
            case 6 -> resume(data);
            case 3, 4 -> requireLogin();
            case 8 -> {
                if (requireLogin()) {
                    session.tell(gateway.members((ObjectNode) data));
                }
            }
            default -> close(4001, "Unknown opcode.");
        }
    }

    private boolean requireLogin() {
        if (session == null) {
            close(NOT_LOGGED_IN, "Not authenticated.");
        }
        return session != null;
    }

    private void identify(JsonNode data) {
        if (session != null) {
            close(ALREADY_LOGGED_IN, "Already authenticated.");
            return;
        }
        Application application = application(data);
        if (application != null) {
            session = gateway.identify(this, application, Json.number(data, "intents", 0), address);
        }
    }

    private void resume(JsonNode data) {
        Application application = application(data);
        if (application == null) {
            return;
        }
        session = gateway.resume(this, application, Json.text(data, "session_id", ""), data.path("seq").asLong(0));
        if (session == null) {
            send(Json.object().put("op", 9).put("d", false));
        }
    }

    /** Null where the token is wrong; the connection is then closed. */
    private Application application(JsonNode data) {
        String token = Json.text(data, "token", "");
        Application application = workspace.applications().withToken(token.startsWith("Bot ") ? token.substring(4) : token);
        if (application == null) {
            close(WRONG_TOKEN, "Authentication failed.");
        }
        return application;
    }

    void send(ObjectNode frame) {
        if (!open) {
            return;
        }
        byte[] bytes = Json.bytes(frame);
        if (zlib == null) {
            connection.sendText(new String(bytes, StandardCharsets.UTF_8), Callback.NOOP);
        } else {
            connection.sendBinary(ByteBuffer.wrap(zlib.deflate(bytes)), Callback.NOOP);
        }
    }

    /** Ends the connection without a word, as a broken network does. */
    void cut() {
        connection.disconnect();
    }

    private void close(int code, String reason) {
        connection.close(code, reason, Callback.NOOP);
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
            open = false;
            if (zlib != null) {
                zlib.end();
            }
        });
    }
}
