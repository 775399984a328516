package se.budkavle.sandbox.rest;

import java.util.Map;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.workspace.BotLimits;

/**
 * A rate limit bucket: the calls of one bot to one route with the same channel, guild or token are counted together.
 */
record RateLimitBucket(String name, String about, int limit, int millis) {

    private static final String MESSAGES = "/channels/{channel}/messages";
    /** Routes that share the bucket of another route. */
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

    /** Returns the opaque bucket name that is sent in the header. */
    String hash() {
        return String.format("%08x", name.hashCode());
    }

    /** Returns whether the call answers an interaction; such calls are exempt from the global rate limit. */
    boolean answersInteraction() {
        return name.contains(" /interactions/") || name.contains(" /webhooks/");
    }
}
