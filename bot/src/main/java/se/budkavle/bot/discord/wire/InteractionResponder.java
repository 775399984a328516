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
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.schedule.DaemonThreadFactory;

/**
 * Sends the responses to Discord interactions, with a separate HTTP client.
 *
 * <p>The first response must arrive within three seconds and has no rate limit. With a separate client, responses do
 * not wait behind other requests in the queue of the library JDA or Javacord, which sends only one request at a time.
 */
public class InteractionResponder {

    /** The types of interaction responses, with Discord's numeric code for each. */
    public enum Kind {
        MESSAGE(4),
        LATER(5),
        LATER_IN_PLACE(6),
        IN_PLACE(7),
        SUGGESTIONS(8),
        FORM(9);

        private final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    /**
     * The time-out of a request that sends a response to Discord. The time-out exceeds Discord's limit of three
     * seconds, because Discord may accept a response in time but confirm it late.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Pattern CODE = Pattern.compile("\"code\":\\s*(\\d+)");
    private static final int THREADS = 2;
    private static final int UNWELL = 500;
    private static final String ALREADY_ANSWERED = "40060";

    private final String rest;
    private final Duration patience;
    private final HttpClient.Builder connections;
    private final LastHourCounter answeredByOthers;
    private volatile HttpClient http;

    public InteractionResponder(DiscordSettings settings) {
        this(settings, PATIENCE, System::nanoTime);
    }

    /** @param nanos the monotonic clock, as in {@link System#nanoTime} */
    InteractionResponder(DiscordSettings settings, Duration patience, LongSupplier nanos) {
        rest = settings.rest();
        this.patience = patience;
        answeredByOthers = new LastHourCounter(nanos);
        connections = HttpClient.newBuilder()
                // HTTP/2 lets many responses share one connection. Without TLS, the client uses HTTP/1.1, because
                // negotiating HTTP/2 would need an additional round trip.
                .version(
                        "https".equals(settings.api().getScheme())
                                ? HttpClient.Version.HTTP_2
                                : HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .executor(Executors.newFixedThreadPool(THREADS, new DaemonThreadFactory("discord-answers")));
        http = connections.build();
    }

    /** Sends the first response to an interaction. Discord accepts only one first response for each interaction. */
    public CompletableFuture<Void> send(String id, String token, Kind kind, String json) {
        return send(id, token, kind, json, List.of());
    }

    CompletableFuture<Void> send(String id, String token, Kind kind, String json, List<RequestBody.Part> files) {
        return call(
                "POST",
                "interactions/" + id + "/" + token + "/callback",
                RequestBody.of("{\"type\":" + kind.number + ",\"data\":" + json + "}", files),
                // Ignores a rejected response to an autocomplete interaction. Discord may send an autocomplete
                // interaction twice, so the rejection does not prove that another program uses the same token.
                kind == Kind.SUGGESTIONS ? any -> {} : this::countIfAnswered);
    }

    private void countIfAnswered(HttpResponse<byte[]> firstTry) {
        if (code(firstTry).equals(ALREADY_ANSWERED)) {
            answeredByOthers.increment();
        }
    }

    /**
     * Returns the number of interactions of the last hour that another program answered before the bot did. A positive
     * number means that a program with another database uses the bot's token.
     */
    int answeredByOthers() {
        return answeredByOthers.count();
    }

    /** Sends the reply by editing the acknowledgement that was the first response to the interaction. */
    CompletableFuture<Void> complete(String application, String token, String json, List<RequestBody.Part> files) {
        return call(
                "PATCH", "webhooks/" + application + "/" + token + "/messages/@original", RequestBody.of(json, files));
    }

    /**
     * Sends a follow-up message for an interaction that already has a first response. After a connection error, the
     * message is sent again, so the person may get it twice. Discord accepts no nonce for follow-up messages, and
     * without any message the person would think that the button did nothing.
     */
    CompletableFuture<Void> add(String application, String token, String json, List<RequestBody.Part> files) {
        return call("POST", "webhooks/" + application + "/" + token, RequestBody.of(json, files));
    }

    private CompletableFuture<Void> call(String method, String path, RequestBody body) {
        return call(method, path, body, any -> {});
    }

    private CompletableFuture<Void> call(
            String method, String path, RequestBody body, Consumer<HttpResponse<byte[]>> firstTry) {
        var request = HttpRequest.newBuilder(URI.create(rest + path))
                .timeout(patience)
                .header("Content-Type", body.contentType())
                .header("User-Agent", RestClient.USER_AGENT)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body.bytes()))
                .build();
        return sent(request)
                .whenComplete((response, failure) -> {
                    if (response != null) {
                        firstTry.accept(response);
                    }
                })
                .exceptionallyCompose(failure -> again(request, failure))
                .thenCompose(response ->
                        response.statusCode() < UNWELL ? CompletableFuture.completedFuture(response) : sent(request))
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

    /**
     * Replaces the HTTP client after a request has timed out, because further requests over the old client's open
     * connections would time out too.
     */
    private synchronized void leave(HttpClient silent) {
        if (http == silent) {
            http = connections.build();
        }
    }

    /**
     * Retries once after a connection error, because the server may have closed an idle connection just before the
     * request. A second request does no harm: Discord accepts only one first response, and an edit that is repeated
     * changes nothing.
     */
    private CompletableFuture<HttpResponse<byte[]>> again(HttpRequest request, Throwable failure) {
        var cause = cause(failure);
        return cause instanceof IOException && !(cause instanceof HttpTimeoutException)
                ? sent(request)
                : CompletableFuture.failedFuture(cause);
    }

    private static @Nullable Throwable cause(Throwable failure) {
        return failure instanceof CompletionException ? failure.getCause() : failure;
    }

    private static CompletableFuture<Void> taken(HttpResponse<byte[]> response) {
        if (response.statusCode() < 300) {
            try {
                RestClient.requireJson(response.body());
                return CompletableFuture.completedFuture(null);
            } catch (IOException notJson) {
                return CompletableFuture.failedFuture(notJson);
            }
        }
        return CompletableFuture.failedFuture(
                new IOException("code " + code(response) + ", status " + response.statusCode()));
    }

    private static String code(HttpResponse<byte[]> response) {
        var code = CODE.matcher(new String(response.body(), StandardCharsets.UTF_8));
        return code.find() ? code.group(1) : "none";
    }
}
