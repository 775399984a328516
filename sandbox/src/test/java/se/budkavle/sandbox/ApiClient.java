package se.budkavle.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import se.budkavle.sandbox.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * HTTP client for tests of the imitated Discord. Sends requests to the API of the sandbox's web page as a person, or to
 * the REST API as a bot.
 */
final class ApiClient {

    static final String USER_AGENT = "DiscordBot (https://discord.com/developers, 1) test";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final String base;
    private final String authorization;

    private ApiClient(String base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    static ApiClient people(Sandbox sandbox) {
        return new ApiClient(sandbox.address() + "/sandbox/api/", null);
    }

    static ApiClient discord(Sandbox sandbox) {
        return new ApiClient(sandbox.address() + "/api/v10/", "Bot " + sandbox.token());
    }

    ApiClient withAuthorization(String other) {
        return new ApiClient(base, other);
    }

    /** An HTTP response: its status code, its parsed JSON body, and the Java client's own response object. */
    record Answer(int status, JsonNode body, HttpResponse<byte[]> response) {}

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer post(String path, String json) {
        return send("POST", path, json);
    }

    Answer send(String method, String path, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        json == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')));
        return send(request);
    }

    Answer send(HttpRequest.Builder request) {
        if (authorization != null) {
            request.header("Authorization", authorization).header("User-Agent", USER_AGENT);
        }
        try {
            HttpResponse<byte[]> response = sent(request.build());
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
            return new Answer(response.statusCode(), json ? Json.read(response.body()) : Json.object(), response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /**
     * Sends the request, and sends it once more if the client itself closes the reused connection at that moment. The
     * server has not read the request in that case, unlike after an injected fault.
     */
    private static HttpResponse<byte[]> sent(HttpRequest request) throws IOException, InterruptedException {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            if (!isClosedLocally(failed)) {
                throw failed;
            }
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static boolean isClosedLocally(Throwable failed) {
        return "connection closed locally".equals(failed.getMessage())
                || failed.getCause() != null && isClosedLocally(failed.getCause());
    }
}
