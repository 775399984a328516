package se.budkavle.sandbox.rest;

import java.util.Map;
import se.budkavle.sandbox.http.Call;
import se.budkavle.sandbox.http.Routes;
import se.budkavle.sandbox.workspace.Limits;

/** Which calls are counted together: those of one bot to one route, with the same channel, guild or token in it. */
record RateLimitBucket(String name, String about, int places, int millis) {

    private static final String MESSAGES = "/channels/{channel}/messages";
    /** Routes that are counted as if they were another one. */
    private static final Map<String, String> SHARED = Map.of("GET " + MESSAGES + "/{message}", "GET " + MESSAGES);

    static RateLimitBucket of(Routes.Route route, Call call, Limits limits) {
        String name = SHARED.getOrDefault(route.name(), route.name());
        String about = call.authorization() + " " + call.param("channel") + " " + call.param("guild") + " " + call.param("token");
        if (call.param("token") != null) {
            return new RateLimitBucket(name, about, limits.followUps(), limits.followUpWindowMillis());
        }
        if (name.equals("POST " + MESSAGES) || name.equals("PATCH " + MESSAGES + "/{message}")) {
            return new RateLimitBucket(name, about, limits.messages(), limits.messageWindowMillis());
        }
        return new RateLimitBucket(name, about, limits.routes(), limits.routeWindowMillis());
    }

    /** What Discord calls this group of routes: a word that means nothing. */
    String hash() {
        return String.format("%08x", name.hashCode());
    }

    /** Answers to interactions are not counted among a bot's calls in a second. */
    boolean answersInteraction() {
        return name.contains(" /interactions/") || name.contains(" /webhooks/");
    }
}
