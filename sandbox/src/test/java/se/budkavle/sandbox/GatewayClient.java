package se.budkavle.sandbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.InflaterInputStream;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * A fake bot's WebSocket connection to the imitated gateway of Discord, for tests. Sends only the frames that a test
 * passes to it, and queues the frames that it receives.
 */
final class GatewayClient implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int ALL_INTENTS = 1 | 1 << 1 | 1 << 9 | 1 << 15;
    private static final long PATIENCE_SECONDS = 5;

    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;
    private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
    private final AtomicInteger binaryFrames = new AtomicInteger();

    private GatewayClient(URI gateway) {
        socket = CLIENT.newWebSocketBuilder().buildAsync(gateway, this).join();
    }

    static GatewayClient at(URI gateway) {
        return new GatewayClient(gateway);
    }

    /**
     * Connects to the gateway and identifies as the bot. Removes the first events, up to GUILD_CREATE, from the queue
     * of received frames.
     */
    static GatewayClient loggedIn(Sandbox sandbox) {
        GatewayClient bot = at(sandbox.gateway());
        bot.send(identify(sandbox.token(), ALL_INTENTS));
        bot.event("GUILD_CREATE");
        return bot;
    }

    static String identify(String token, int intents) {
        return "{'op':2,'d':{'token':'" + token + "','intents':" + intents + ",'properties':{}}}";
    }

    void send(String json) {
        socket.sendText(json.replace('\'', '"'), true).join();
    }

    JsonNode next() {
        try {
            JsonNode frame = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("No further frame was received");
            }
            return frame;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Removes frames from the queue until a frame has this opcode, and returns that frame. */
    JsonNode op(int op) {
        JsonNode frame = next();
        while (frame.path("op").asInt(-1) != op) {
            frame = next();
        }
        return frame;
    }

    /** Removes frames from the queue until a frame is an event with this name, and returns that frame. */
    JsonNode event(String name) {
        JsonNode frame = op(0);
        while (!frame.path("t").asString("").equals(name)) {
            frame = op(0);
        }
        return frame;
    }

    /**
     * Waits until the bot has received {@code count} messages, and returns the texts of these messages. Discards all
     * other frames that arrive in the meantime.
     */
    List<String> contents(int count) {
        List<String> contents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            contents.add(event("MESSAGE_CREATE").at("/d/content").asString());
        }
        return contents;
    }

    int closeCode() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    boolean isClosed() {
        return closed.isDone();
    }

    /** Returns the number of received frames that are still in the queue. */
    int received() {
        return received.size();
    }

    int binaryFrames() {
        return binaryFrames.get();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            received.add(Json.read(text.toString()));
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        binary.writeBytes(bytes);
        if (last) {
            binaryFrames.incrementAndGet();
            received.add(inflated(binary.toByteArray()));
            binary.reset();
        }
        from.request(1);
        return null;
    }

    private static JsonNode inflated(byte[] bytes) {
        try {
            return Json.read(new InflaterInputStream(new ByteArrayInputStream(bytes)).readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
