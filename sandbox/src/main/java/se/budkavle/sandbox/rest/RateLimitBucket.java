package se.budkavle.sandbox.rest;

import java.util.Map;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.workspace.BotLimits;

/**
 * A rate limit bucket: REST calls that are counted together. Calls of one bot share a bucket if they have the same
 * route and the same channel, guild or token in the path.
 */
record RateLimitBucket(String name, String about, int limit, int millis) {

    private static final String MESSAGES = "/channels/{channel}/messages";
    /** Maps a route to another route that uses the same rate limit bucket. */
    private static final Map<String, String> SHARED = Map.of("GET " + MESSAGES + "/{message}", "GET " + MESSAGES);

    static RateLimitBucket of(Routes.Route route, Call call, BotLimits limits) {
        String name = SHARED.getOrDefault(route.name(), route.name());
        String about = call.authorization() + " " + call.param("channel") + " " + call.param("guild") + " "
                + call.param("token");
        if (call.param("token") != null) {
            return new RateLimitBucket(name, about, limits.followUps(), limits.followUpWindowMillis());
        }
        if (name.equals("POST " + MESSAGES) || name.equals("PATCH " + MESSAGES + "/{message}")) {
            return new RateLimitBucket(name, about, limits.messages(), limits.messageWindowMillis());
        }
        return new RateLimitBucket(name, about, limits.routes(), limits.routeWindowMillis());
    }

    /**
     * Returns the bucket's name for the response header X-RateLimit-Bucket. Bots only compare the names of buckets and
     * do not parse them.
     */
    String hash() {
        return String.format("%08x", name.hashCode());
    }

    /**
     * Returns whether the call is a response to an interaction. A response to an interaction does not count towards
     * Discord's global limit per second.
     */
    boolean answersInteraction() {
        return name.contains(" /interactions/") || name.contains(" /webhooks/");
    }
}
