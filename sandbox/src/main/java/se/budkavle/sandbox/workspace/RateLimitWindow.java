package se.budkavle.sandbox.workspace;

import java.time.Instant;

/**
 * Counts calls for a rate limit in a time window of fixed length. A new window starts with the first call after the
 * previous window has ended.
 */
public final class RateLimitWindow {

    private Instant ends = Instant.MIN;
    private int count;

    /** Counts a call and returns true. Returns false if the current window already has {@code limit} calls. */
    public boolean tryAcquire(Instant now, int limit, long millis) {
        if (isExpired(now)) {
            ends = now.plusMillis(millis);
            count = 0;
        }
        if (count >= limit) {
            return false;
        }
        count++;
        return true;
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(ends);
    }

    public int count() {
        return count;
    }

    public Instant ends() {
        return ends;
    }
}
