package se.budkavle.bot.discord.wire;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Detects that a session with Discord's gateway cannot be resumed, so that a new session must replace it. The Discord
 * libraries would retry forever if the resume address accepted connections but did not resume the session.
 */
public final class SessionResumeLimit {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MOST_TRIES = 5;

    private final LongSupplier nanos;
    private boolean watched;
    private int losses;
    private long since;

    /**
     * Creates the monitor.
     *
     * @param nanos a monotonic clock in nanoseconds
     */
    public SessionResumeLimit(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Resets the monitoring, because a new session begins to log in. */
    public synchronized void begin() {
        watched = false;
        losses = 0;
    }

    public synchronized void connected() {
        watched = true;
        losses = 0;
    }

    public synchronized void lost() {
        if (losses == 0) {
            since = nanos.getAsLong();
        }
        losses++;
    }

    /**
     * Returns true if the session could not be resumed within a minute after the loss of its connection, or in five
     * attempts. After the result true, the monitoring stops until the next connection, because the new login has its
     * own time limit and pauses.
     */
    public synchronized boolean giveUp() {
        boolean over = watched && losses > 0 && (losses > MOST_TRIES || nanos.getAsLong() - since > PATIENCE.toNanos());
        if (over) {
            begin();
        }
        return over;
    }
}
