package se.budkavle.sandbox.workspace;

import java.time.Instant;

/** Counts what happens within a span of time, which begins with the first of it. */
public final class RateLimitWindow {

    private Instant ends = Instant.MIN;
    private int taken;

    /** Takes one of the places; false where none is left until the window ends. */
    public boolean take(Instant now, int places, long millis) {
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
