package se.budkavle.sandbox.rest;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.http.Routes;

/** The headers that tell of rate limits; the sandbox has none that could be reached, but libraries want to read them. */
final class RateHeaders {

    private static final Clock REAL = Clock.systemUTC();

    private RateHeaders() {
    }

    static Reply on(Reply reply, Routes.Route route) {
        Map<String, String> headers = new LinkedHashMap<>(reply.headers());
        headers.put("X-RateLimit-Limit", "1000");
        headers.put("X-RateLimit-Remaining", "999");
        headers.put("X-RateLimit-Reset", Double.toString((REAL.millis() + 1000) / 1000.0));
        headers.put("X-RateLimit-Reset-After", "1.000");
        headers.put("X-RateLimit-Bucket", String.format("%08x", route.name().hashCode()));
        headers.put("Via", "1.1 sandbox");
        return new Reply(reply.status(), reply.contentType(), reply.bytes(), headers);
    }
}
