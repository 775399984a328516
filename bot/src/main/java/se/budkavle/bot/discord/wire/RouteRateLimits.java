package se.budkavle.bot.discord.wire;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Enforces the rate limits that Discord's response headers contain. Each channel or server has its own limit for each
 * route. Sends only one request at a time to each route. If a limit is used up, waits until the limit is reset.
 */
class RouteRateLimits {

    private static final double NANOS_A_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Duration patience;
    private final Map<String, Route> routes = new ConcurrentHashMap<>();

    /**
     * Creates the rate limits.
     *
     * @param patience the maximum time that a request waits for earlier requests, and again for the reset of the limit;
     *     a request that would wait longer fails with an {@code IOException}
     */
    RouteRateLimits(Duration patience) {
        this.patience = patience;
    }

    private static final class Route {

        private final ReentrantLock lock = new ReentrantLock(true);
        private long free = System.nanoTime();

        void note(HttpHeaders headers) {
            var left = headers.firstValue("X-RateLimit-Remaining").orElse("");
            var seconds = headers.firstValue("X-RateLimit-Reset-After").orElse("");
            if (left.equals("0") && !seconds.isEmpty()) {
                free = System.nanoTime() + (long) (Double.parseDouble(seconds) * NANOS_A_SECOND);
            }
        }
    }

    HttpResponse<byte[]> whenAllowed(String method, String path, GlobalRateLimit.Request<HttpResponse<byte[]>> request)
            throws IOException {
        var route = routes.computeIfAbsent(method + " " + routeOf(path), any -> new Route());
        try {
            if (!route.lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("too many requests wait");
            }
            try {
                long wait = route.free - System.nanoTime();
                if (wait > patience.toNanos()) {
                    throw new IOException("the rate limit is used up");
                }
                TimeUnit.NANOSECONDS.sleep(wait);
                var response = request.send();
                route.note(response.headers());
                return response;
            } finally {
                route.lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /**
     * Returns the key of the path's rate limit: the path in which "{}" replaces every id except the first id. The first
     * id is usually that of a channel or server, which has its own rate limits.
     */
    static String routeOf(String path) {
        var parts = path.replaceFirst("\\?.*", "").split("/");
        for (int i = 2; i < parts.length; i++) {
            parts[i] = parts[i].replaceFirst("^\\d+$", "{}");
        }
        return String.join("/", parts);
    }
}
