package se.budkavle.bot.discord.wire;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.ChatFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A client of Discord's REST API that sends requests with the bot's token and waits for each response.
 *
 * <p>Waits before a request that would exceed a known rate limit. If Discord rejects a request because of a rate limit
 * that was not known yet, sends the request up to three times. Does not retry after other errors, because only the
 * caller knows whether a request may be sent again.
 */
public class RestClient {

    /**
     * The user agent of this client's requests and of the responses to interactions. Discord requires this header to
     * contain a web address and a version. The header contains Discord's own web address, because the bot has no
     * website.
     */
    static final String USER_AGENT = "DiscordBot (https://discord.com/developers, 1) Budkavle";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final double LONGEST_PAUSE_SECONDS = 5;
    private static final int ATTEMPTS = 3;
    private static final int REASONS = 5;
    private static final int UNAUTHORIZED = 401;

    private final GlobalRateLimit limit;
    private final RouteRateLimits limits = new RouteRateLimits(PATIENCE);
    private final HttpClient http;
    private final String base;
    private final String token;

    /** Thrown when Discord responds with an error status, such as 403 or 429. */
    public static class Refused extends IOException {

        private final int status;
        private final int code;

        Refused(int status, int code, String where) {
            super("code " + code + ", status " + status + where);
            this.status = status;
            this.code = code;
        }

        public int status() {
            return status;
        }

        public int code() {
            return code;
        }

        /** Returns whether Discord has rejected the bot's token, so that every further request would fail too. */
        public boolean isOfTheToken() {
            return status == UNAUTHORIZED;
        }
    }

    public RestClient(DiscordSettings settings, GlobalRateLimit limit) {
        this.limit = limit;
        base = settings.rest();
        token = settings.token();
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }

    /**
     * Sends a request to Discord and returns the JSON of the response. Throws a {@code ChatFailure} if the request
     * fails.
     *
     * @param doing a description of the request for the failure's message
     * @param body the body of the request; null for none
     */
    public JsonNode call(String doing, String method, String path, @Nullable RequestBody body) {
        return change(doing, method, path, body, null);
    }

    /**
     * Sends a request that changes data in Discord, and returns the JSON of the response. Throws a {@code ChatFailure}
     * if the request fails.
     *
     * @param reason the text that Discord's audit log of the server shows for the change; null for none
     */
    public JsonNode change(
            String doing, String method, String path, @Nullable RequestBody body, @Nullable String reason) {
        try {
            return requireJson(answer(method, path, body, reason).body());
        } catch (Refused refused) {
            throw new ChatFailure(
                    ErrorClassifier.kind(refused.status(), refused.code()),
                    doing + ": " + refused.getMessage(),
                    refused);
        } catch (IOException e) {
            throw new ChatFailure(
                    ChatFailure.Kind.LATER, doing + ": " + e.getClass().getSimpleName(), e);
        }
    }

    /**
     * Sends a request like {@link #call}, but throws an {@code IOException} instead of a {@code ChatFailure}, so that
     * callers can distinguish a refused token from other failures.
     */
    public JsonNode ask(String method, String path, @Nullable RequestBody body) throws IOException {
        return requireJson(answer(method, path, body, null).body());
    }

    /** Returns Discord's current time from a response header, rounded to seconds. */
    Instant time() throws IOException {
        var date = answer("GET", "gateway", null, null)
                .headers()
                .firstValue("Date")
                .orElseThrow(() -> new IOException("no date"));
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new IOException("a date that is none", e);
        }
    }

    private HttpResponse<byte[]> answer(String method, String path, @Nullable RequestBody body, @Nullable String reason)
            throws IOException {
        for (int attempt = 1; ; attempt++) {
            var answer =
                    limits.whenAllowed(method, path, () -> limit.whenAllowed(() -> send(method, path, body, reason)));
            if (answer.statusCode() < 300) {
                return answer;
            }
            var said = json(answer.body());
            double pause = said.path("retry_after").asDouble(LONGEST_PAUSE_SECONDS + 1);
            if (answer.statusCode() != 429 || pause > LONGEST_PAUSE_SECONDS || attempt == ATTEMPTS) {
                throw new Refused(answer.statusCode(), said.path("code").asInt(0), where(said.path("errors")));
            }
            pause((long) Math.ceil(pause * 1000));
        }
    }

    private HttpResponse<byte[]> send(String method, String path, @Nullable RequestBody body, @Nullable String reason)
            throws IOException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bot " + token)
                .header("User-Agent", USER_AGENT)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body.bytes()));
        if (body != null) {
            request.header("Content-Type", body.contentType());
        }
        if (reason != null) {
            request.header(
                    "X-Audit-Log-Reason",
                    URLEncoder.encode(reason, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void pause(long millis) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /**
     * Parses the body of the response to a successful request. Returns a missing node if the body is empty. Throws an
     * exception if the body is not JSON, because a proxy and not Discord may have answered the request.
     */
    static JsonNode requireJson(byte[] body) throws IOException {
        var json = json(body);
        if (body.length > 0 && json.isMissingNode()) {
            throw new IOException("the response is not Discord's, but perhaps the page of a proxy");
        }
        return json;
    }

    /**
     * Parses the body of a response. Returns a missing node if the body is empty or is not JSON, such as an error page
     * of a proxy.
     */
    private static JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : RequestBody.JSON.readTree(body);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    /**
     * Returns the names of the request's fields that Discord rejects, with Discord's error codes, for the log. The
     * returned text contains no message content.
     */
    private static String where(JsonNode errors) {
        var found = new ArrayList<String>();
        collect(errors, "", found);
        return found.isEmpty() ? "" : ", " + List.copyOf(found.subList(0, Math.min(found.size(), REASONS)));
    }

    private static void collect(JsonNode errors, String path, List<String> found) {
        for (Map.Entry<String, JsonNode> one : errors.properties()) {
            if (one.getKey().equals("_errors")) {
                one.getValue()
                        .forEach(error ->
                                found.add(path + " " + error.path("code").asString("")));
            } else {
                collect(one.getValue(), path.isEmpty() ? one.getKey() : path + "." + one.getKey(), found);
            }
        }
    }

    /** Returns Discord's error code of a failure. Returns 0 if Discord sent no error code or was unreachable. */
    static int codeOf(ChatFailure failure) {
        return failure.getCause() instanceof Refused refused ? refused.code() : 0;
    }
}
