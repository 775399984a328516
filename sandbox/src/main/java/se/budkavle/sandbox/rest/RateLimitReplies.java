package se.budkavle.sandbox.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.ApiError;
import tools.jackson.databind.node.ObjectNode;

/** Creates the responses with status 429 (too many requests), one method for each kind of limit. */
final class RateLimitReplies {

    static final String SCOPE = "X-RateLimit-Scope";
    static final String SHARED = "shared";
    private static final String LIMITED = "You are being rate limited.";
    private static final long SHARED_MILLIS = 1000;

    private RateLimitReplies() {}

    /** Creates the response to a bot that has used up all calls of its rate limit bucket. */
    static Reply user(Instant now, Instant until) {
        return reply(LIMITED, 0, millis(now, until), false).with(SCOPE, "user");
    }

    static Reply global(Instant now, Instant until) {
        return reply(LIMITED, 0, millis(now, until), true).with(SCOPE, "global").with("X-RateLimit-Global", "true");
    }

    /**
     * Creates the response for a rate limit that all users of a resource share. A bot can get this response even if its
     * own rate limit bucket still allows calls.
     */
    static Reply shared() {
        return reply("The resource is being rate limited.", 0, SHARED_MILLIS, false)
                .with(SCOPE, SHARED);
    }

    /** Creates the response for too many edits of old messages. Discord has a separate error code for this limit. */
    static Reply oldEdits(Instant now, Instant until) {
        return reply(ApiError.OLD_EDITS.message(), ApiError.OLD_EDITS.code(), millis(now, until), false)
                .with(SCOPE, "user");
    }

    /**
     * Creates the response to a bot that has made too many invalid requests. The response has no JSON and no
     * {@code Via} header, because on the real Discord it comes from the proxy Cloudflare.
     */
    static Reply banned(Instant now, Instant until) {
        return Reply.bytes(429, "text/plain", "error code: 1015".getBytes(StandardCharsets.US_ASCII))
                .with("Retry-After", wholeSeconds(millis(now, until)));
    }

    private static Reply reply(String message, int code, long millis, boolean global) {
        ObjectNode body = Json.object()
                .put("message", message)
                .put("retry_after", millis / 1000.0)
                .put("global", global)
                .put("code", code);
        return Reply.json(429, body).with("Retry-After", wholeSeconds(millis));
    }

    private static long millis(Instant now, Instant until) {
        return Math.max(1, Duration.between(now, until).toMillis());
    }

    /**
     * Returns the value of the header Retry-After in whole seconds, rounded up. If the value were rounded down, bots
     * would retry too early.
     */
    private static String wholeSeconds(long millis) {
        return Long.toString((millis + 999) / 1000);
    }
}
