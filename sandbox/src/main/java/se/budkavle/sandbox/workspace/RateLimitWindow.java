package se.budkavle.sandbox.workspace;

import java.time.Instant;

/** A rate limit's fixed window, which starts with the first call in it. */
public final class RateLimitWindow {

    private Instant ends = Instant.MIN;
    private int taken;

    /** Counts a call; returns false if the limit is reached until the window ends. */
    public boolean tryAcquire(Instant now, int places, long millis) {
        if (over(now)) {
            ends = now.plusMillis(millis);
            taken = 0;
        }
        if (taken >= places) {
            return false;
        }
        taken++;
        return true;
    }

    public boolean over(Instant now) {
        return !now.isBefore(ends);
    }

    public int taken() {
        return taken;
    }

    public Instant ends() {
        return ends;
    }
}
