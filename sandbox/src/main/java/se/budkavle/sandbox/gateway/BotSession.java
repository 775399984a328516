package se.budkavle.sandbox.gateway;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.Application;
import tools.jackson.databind.node.ObjectNode;

/** A bot's log-in. It outlives its connection: what happens meanwhile is told when the bot resumes. */
final class BotSession {

    private static final int MOST_REMEMBERED = 10_000;

    private final String id = UUID.randomUUID().toString().replace("-", "");
    private final Application application;
    private final int intents;
    private final Deque<ObjectNode> told = new ArrayDeque<>();
    private long sequence;
    private GatewaySocket socket;

    BotSession(Application application, int intents, GatewaySocket socket) {
        this.application = application;
        this.intents = intents;
        this.socket = socket;
    }

    String id() {
        return id;
    }

    Application application() {
        return application;
    }

    int intents() {
        return intents;
    }

    GatewaySocket socket() {
        return socket;
    }

    void socket(GatewaySocket other) {
        socket = other;
    }

    void tell(Event event) {
        ObjectNode frame = Json.object().put("op", 0).put("t", event.name()).put("s", ++sequence);
        frame.set("d", event.data());
        told.add(frame);
        if (told.size() > MOST_REMEMBERED) {
            told.remove();
        }
        if (socket != null) {
            socket.send(frame);
        }
    }

    /** What was told after this number; null where that is no longer known. */
    List<ObjectNode> after(long number) {
        if (number > sequence || !told.isEmpty() && told.peek().get("s").asLong() > number + 1) {
            return null;
        }
        List<ObjectNode> missed = new ArrayList<>();
        told.stream().filter(frame -> frame.get("s").asLong() > number).forEach(missed::add);
        return missed;
    }
}
