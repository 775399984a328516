package se.budkavle.sandbox.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.workspace.RateLimitWindow;

/**
 * Adds the rate limit headers to a response. The headers contain the number of remaining calls and the time at which
 * the bucket resets.
 */
final class RateLimitHeaders {

    private RateLimitHeaders() {}

    static Reply add(Reply reply, RateLimitBucket bucket, RateLimitWindow window, Instant now) {
        int left = Math.max(0, bucket.limit() - window.count());
        Instant ends = window.isExpired(now) ? now : window.ends();
        return reply.with("X-RateLimit-Limit", Integer.toString(bucket.limit()))
                .with("X-RateLimit-Remaining", Integer.toString(left))
                .with("X-RateLimit-Reset", seconds(ends.toEpochMilli()))
                .with(
                        "X-RateLimit-Reset-After",
                        seconds(Duration.between(now, ends).toMillis()))
                .with("X-RateLimit-Bucket", bucket.hash());
    }

    static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
    }
}
