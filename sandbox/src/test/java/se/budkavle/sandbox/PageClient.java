package se.budkavle.sandbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * A WebSocket client for tests that stands in for an open web page. Receives the events that one person's web page
 * gets.
 */
final class PageClient implements WebSocket.Listener, AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    PageClient(Sandbox sandbox, String person) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(
                        URI.create(sandbox.address().toString().replace("http", "ws") + "/sandbox/live?person="
                                + sandbox.personId(person)),
                        this)
                .join();
    }

    /**
     * Removes received events from the queue until an event matches {@code wanted}, and returns that event. Fails if no
     * further event arrives in time.
     */
    JsonNode event(Predicate<JsonNode> wanted) {
        try {
            JsonNode event = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            while (event != null && !wanted.test(event)) {
                event = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            if (event == null) {
                throw new AssertionError("No matching event was received");
            }
            return event;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            received.add(Json.MAPPER.readTree(text.toString()));
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
