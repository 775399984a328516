package se.budkavle.bot.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An HTTP client for the JSON API of the sandbox, the local imitation of Discord. Tests act as people through this API.
 */
final class SandboxClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI api;
    private final URI address;

    SandboxClient(URI address) {
        this.address = address;
        this.api = address.resolve("/sandbox/api/");
    }

    JsonNode get(String path) {
        return json(HttpRequest.newBuilder(api.resolve(path)));
    }

    JsonNode post(String path, Object body) {
        return json(HttpRequest.newBuilder(api.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    JsonNode patch(String path, Object body) {
        return json(HttpRequest.newBuilder(api.resolve(path))
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    String text(String path) {
        return new String(checked(HttpRequest.newBuilder(api.resolve(path))), StandardCharsets.UTF_8);
    }

    /** Downloads the attachment of a message and returns its bytes. */
    byte[] file(JsonNode attachment) {
        return checked(
                HttpRequest.newBuilder(address.resolve(attachment.path("url").asString())));
    }

    private JsonNode json(HttpRequest.Builder request) {
        return JSON.readTree(checked(request));
    }

    private byte[] checked(HttpRequest.Builder request) {
        HttpResponse<byte[]> response;
        try {
            response = http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (response.statusCode() >= 300) {
            throw new AssertionError(response.uri() + ": " + response.statusCode() + " "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body();
    }
}
