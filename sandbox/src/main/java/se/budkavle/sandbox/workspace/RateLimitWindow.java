package se.budkavle.sandbox.workspace;

import java.time.Instant;

/** A rate limit's fixed window, which starts with the first call in it. */
public final class RateLimitWindow {

    private Instant ends = Instant.MIN;
    private int count;

    /** Counts a call; returns false if the limit is reached until the window ends. */
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
