package se.budkavle.sandbox.gateway;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.UnknownFieldWriter;
import se.budkavle.sandbox.workspace.Application;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bot's session on the imitated gateway of Discord. If the connection is lost, the session usually continues to
 * exist, so that the bot can resume it and receive the missed events. The session ends if the bot closes the connection
 * normally, or if the heartbeats stop.
 */
final class BotSession {

    /**
     * The maximum number of sent events that are stored per session. If a bot resumes the session, it gets the stored
     * events that it has missed. A bot that has missed more events must start a new session. The stored events of fifty
     * bots need about ten megabytes of memory.
     */
    private static final int MAX_REPLAYED = 500;

    private final String id = UUID.randomUUID().toString().replace("-", "");
    private final Application application;
    private final int intents;
    private final Deque<Dispatched> dispatched = new ArrayDeque<>();
    private long sequence;
    private @Nullable GatewaySocket socket;

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

    @Nullable
    GatewaySocket socket() {
        return socket;
    }

    void socket(@Nullable GatewaySocket other) {
        socket = other;
    }

    /** An event sent to the bot: its sequence number, and the JSON bytes as they were sent. */
    private record Dispatched(long number, byte[] json) {}

    void dispatch(GatewayEvent event) {
        ObjectNode frame = Json.object().put("op", 0).put("t", event.name()).put("s", ++sequence);
        frame.set("d", event.data());
        byte[] json = UnknownFieldWriter.bytes(frame);
        dispatched.add(new Dispatched(sequence, json));
        if (dispatched.size() > MAX_REPLAYED) {
            dispatched.remove();
        }
        if (socket != null) {
            socket.send(json);
        }
    }

    /**
     * Returns the events sent after the event with this sequence number. Returns null if no event with this number has
     * been sent yet, or if some of the missed events are no longer stored.
     */
    @Nullable
    List<byte[]> eventsAfter(long number) {
        if (number > sequence || !dispatched.isEmpty() && dispatched.peek().number() > number + 1) {
            return null;
        }
        List<byte[]> missed = new ArrayList<>();
        dispatched.stream().filter(one -> one.number() > number).forEach(one -> missed.add(one.json()));
        return missed;
    }
}
