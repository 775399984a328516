package se.budkavle.bot.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Limits the number of HTTP requests per hour for each key, such as a client address. Keeps only the most recently used
 * keys, so that clients cannot fill the memory.
 */
class RateLimiter {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_KEYS = 10_000;

    private final int most;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KEYS;
        }
    };

    RateLimiter(int most, Clock clock) {
        this.most = most;
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /**
     * Counts an HTTP request for this key. Returns how long the client must wait if the limit is exceeded, or empty if
     * the request is allowed.
     */
    Optional<Duration> refuses(String key) {
        var probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /**
     * Returns the time until the client's next request is allowed; empty if a request is allowed now. A call of this
     * method does not count as a request.
     */
    Optional<Duration> waiting(String key) {
        var probe = bucket(key).estimateAbilityToConsume(1);
        return probe.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private synchronized Bucket bucket(String key) {
        return buckets.computeIfAbsent(
                key,
                any -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(most).refillIntervally(most, WINDOW))
                        .build());
    }

    synchronized int keys() {
        return buckets.size();
    }
}
