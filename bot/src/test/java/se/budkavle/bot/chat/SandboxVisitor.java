package se.budkavle.bot.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person on the local Discord imitation (sandbox). The methods run commands and press buttons as this person through
 * the imitation's JSON API.
 */
public record SandboxVisitor(URI sandbox, String id) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    public JsonNode use(String channelId, String command, Map<String, ?> options) {
        return ask(
                "people/" + id + "/commands", Map.of("channelId", channelId, "command", command, "options", options));
    }

    /** Uses a message command on the message with this id. */
    public JsonNode useOnMessage(String channelId, String command, String messageId) {
        return ask(
                "people/" + id + "/commands",
                Map.of("channelId", channelId, "command", command, "kind", "message", "targetId", messageId));
    }

    /** Writes a message as this person and returns the message's id. */
    public String writes(String channelId, String content) {
        return ask("people/" + id + "/channels/" + channelId + "/messages", Map.of("content", content))
                .path("id")
                .asString();
    }

    public JsonNode suggestions(String channelId, String command, Map<String, ?> options, String focused) {
        return ask(
                "people/" + id + "/autocomplete",
                Map.of("channelId", channelId, "command", command, "options", options, "focused", focused));
    }

    public JsonNode press(String messageId, String customId, String... values) {
        return pressing(messageId, customId, values).join();
    }

    public CompletableFuture<JsonNode> pressing(String messageId, String customId, String... values) {
        return asking(
                "people/" + id + "/press",
                values.length == 0
                        ? Map.of("messageId", messageId, "customId", customId)
                        : Map.of("messageId", messageId, "customId", customId, "values", values));
    }

    public JsonNode send(JsonNode form, Map<String, String> values) {
        return ask("people/" + id + "/forms/" + form.path("id").asString(), Map.of("values", values));
    }

    /** Presses a button like {@link #press}, after this person has left the server. */
    public JsonNode pressAfterLeaving(String messageId, String customId) {
        return ask(
                "people/" + id + "/press", Map.of("messageId", messageId, "customId", customId, "afterLeaving", true));
    }

    /** Submits a form like {@link #send}, after this person has left the server. */
    public JsonNode sendAfterLeaving(JsonNode form, Map<String, String> values) {
        return ask(
                "people/" + id + "/forms/" + form.path("id").asString(),
                Map.of("values", values, "afterLeaving", true));
    }

    public List<JsonNode> sees(String channelId) {
        var seen = new ArrayList<JsonNode>();
        read(sandbox, "people/" + id + "/channels/" + channelId + "/messages?limit=100")
                .forEach(seen::add);
        return seen;
    }

    /** Returns the message as this person sees it, or null if the person cannot see it. */
    public JsonNode sees(String channelId, String messageId) {
        return sees(channelId).stream()
                .filter(message -> message.path("id").asString().equals(messageId))
                .findFirst()
                .orElse(null);
    }

    public JsonNode commands() {
        return read(sandbox, "people/" + id + "/commands");
    }

    private JsonNode ask(String path, Object body) {
        return asking(path, body).join();
    }

    private CompletableFuture<JsonNode> asking(String path, Object body) {
        return HTTP.sendAsync(request(sandbox, path).POST(json(body)).build(), HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(SandboxVisitor::good);
    }

    /**
     * Sends a POST request to the JSON API of the local Discord imitation (sandbox), for example to switch a fault on.
     */
    public static JsonNode tell(URI sandbox, String path, Object body) {
        return call(request(sandbox, path).POST(json(body)).build());
    }

    public static JsonNode change(URI sandbox, String path, Object body) {
        return call(request(sandbox, path).method("PATCH", json(body)).build());
    }

    public static JsonNode read(URI sandbox, String path) {
        return call(request(sandbox, path).GET().build());
    }

    public static void delete(URI sandbox, String path) {
        call(request(sandbox, path).DELETE().build());
    }

    public static byte[] download(URI sandbox, String url) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(sandbox.resolve(url)).build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Calls the Discord API of the local Discord imitation (sandbox) as a bot with this token. Uses plain HTTP instead
     * of a Discord library.
     */
    public static JsonNode asBot(URI sandbox, String token, String method, String path, Object body) {
        var request = HttpRequest.newBuilder(sandbox.resolve("/api/v10/" + path))
                .header("Authorization", "Bot " + token)
                .header("User-Agent", "DiscordBot (https://discord.com/developers, 1) test")
                .header("Content-Type", "application/json");
        return call(request.method(method, body == null ? HttpRequest.BodyPublishers.noBody() : json(body))
                .build());
    }

    private static HttpRequest.Builder request(URI sandbox, String path) {
        return HttpRequest.newBuilder(sandbox.resolve("/sandbox/api/" + path))
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private static JsonNode call(HttpRequest request) {
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(SandboxVisitor::good)
                .join();
    }

    private static JsonNode good(HttpResponse<byte[]> response) {
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(response.uri() + " answered " + response.statusCode() + ": "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(response.body());
    }
}
