package se.budkavle.bot.discord.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Sends the answers to an interaction past the libraries' queues: JDA's holds a thread and a connection for each call,
 * Javacord's sends one after the other.
 *
 * <p>A first answer has no rate limit to keep to and is of use for three seconds only, so nothing waits its turn.
 */
public class InteractionResponder {

    /** Discord's names for the kinds of first answers. */
    public enum Kind {
        MESSAGE(4), LATER(5), LATER_IN_PLACE(6), IN_PLACE(7), SUGGESTIONS(8), FORM(9);

        private final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    /** Longer than Discord waits: an answer that it took may be confirmed late. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern CODE = Pattern.compile("\"code\":\\s*(\\d+)");
    private static final int THREADS = 2;
    private static final int UNWELL = 500;

    private final String rest;
    private final Duration patience;
    private final HttpClient.Builder connections;
    private volatile HttpClient http;

    public InteractionResponder(DiscordSettings settings) {
        this(settings, PATIENCE);
    }

    InteractionResponder(DiscordSettings settings, Duration patience) {
        rest = settings.rest();
        this.patience = patience;
        connections = HttpClient.newBuilder()
                // Many answers share one connection where the server can; without TLS asking for it costs a round.
                .version("https".equals(settings.api().getScheme()) ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .executor(Executors.newFixedThreadPool(THREADS, work -> {
                    var thread = new Thread(work, "discord-answers");
                    thread.setDaemon(true);
                    return thread;
                }));
        http = connections.build();
    }

    /** The first answer. */
    public CompletableFuture<Void> send(String id, String token, Kind kind, String json) {
        return send(id, token, kind, json, List.of());
    }

    CompletableFuture<Void> send(String id, String token, Kind kind, String json, List<RequestBody.Part> files) {
        return call("POST", "interactions/" + id + "/" + token + "/callback",
                RequestBody.of("{\"type\":" + kind.number + ",\"data\":" + json + "}", files));
    }

    /** The words of an answer that began with a sign of life. */
    CompletableFuture<Void> complete(String application, String token, String json, List<RequestBody.Part> files) {
        return call("PATCH", "webhooks/" + application + "/" + token + "/messages/@original", RequestBody.of(json, files));
    }

    /** One more answer beside the first. */
    CompletableFuture<Void> add(String application, String token, String json, List<RequestBody.Part> files) {
        return call("POST", "webhooks/" + application + "/" + token, RequestBody.of(json, files));
    }

    private CompletableFuture<Void> call(String method, String path, RequestBody body) {
        var request = HttpRequest.newBuilder(URI.create(rest + path))
                .timeout(patience)
                .header("Content-Type", body.contentType())
                .header("User-Agent", RestClient.USER_AGENT)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body.bytes())).build();
        return sent(request)
                .exceptionallyCompose(failure -> again(request, failure))
                .thenCompose(response -> response.statusCode() < UNWELL ? CompletableFuture.completedFuture(response) : sent(request))
                .thenCompose(InteractionResponder::taken);
    }

    private CompletableFuture<HttpResponse<byte[]>> sent(HttpRequest request) {
        var used = http;
        return used.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).whenComplete((response, failure) -> {
            if (cause(failure) instanceof HttpTimeoutException) {
                leave(used);
            }
        });
    }

    /** Where one answer meets silence, all others on the same connections would: whatever comes next goes over new ones. */
    private synchronized void leave(HttpClient silent) {
        if (http == silent) {
            http = connections.build();
        }
    }

    /** A kept connection may be closed by the server at the very moment of use; Discord itself takes an answer only once. */
    private CompletableFuture<HttpResponse<byte[]>> again(HttpRequest request, Throwable failure) {
        var cause = cause(failure);
        return cause instanceof IOException && !(cause instanceof HttpTimeoutException) ? sent(request)
                : CompletableFuture.failedFuture(cause);
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException ? failure.getCause() : failure;
    }

    private static CompletableFuture<Void> taken(HttpResponse<byte[]> response) {
        if (response.statusCode() < 300) {
            return CompletableFuture.completedFuture(null);
        }
        var code = CODE.matcher(new String(response.body(), StandardCharsets.UTF_8));
        return CompletableFuture.failedFuture(
                new IOException("code " + (code.find() ? code.group(1) : "none") + ", status " + response.statusCode()));
    }
}
