package se.budkavle.sandbox.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts how often each program has logged in anew, in real time; taking up a session again is not counted. */
public final class LogInLimit {

    /** What becomes of an attempt to log in. */
    public enum Verdict {
        WELCOME, TOO_SOON, TOKEN_REPLACED
    }

    private static final int DAY_MILLIS = 24 * 60 * 60 * 1000;

    private final Workspace workspace;
    private final Map<Long, RateLimitWindow> days = new HashMap<>();
    private final Map<Long, RateLimitWindow> pauses = new HashMap<>();

    LogInLimit(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Whoever logs in too often in a day loses the token, and with it all sessions. */
    public Verdict take(Application application) {
        Limits limits = workspace.limits();
        if (!limits.rates()) {
            return Verdict.WELCOME;
        }
        Instant now = workspace.clock().real();
        if (!of(pauses, application).take(now, 1, limits.identifyWindowMillis())) {
            return Verdict.TOO_SOON;
        }
        if (!of(days, application).take(now, limits.identifies(), DAY_MILLIS)) {
            days.remove(application.id());
            workspace.applications().renewToken(application);
            return Verdict.TOKEN_REPLACED;
        }
        return Verdict.WELCOME;
    }

    public int left(Application application) {
        RateLimitWindow day = of(days, application);
        int taken = day.over(workspace.clock().real()) ? 0 : day.taken();
        return Math.max(0, workspace.limits().identifies() - taken);
    }

    /** How long until all are left again. */
    public long millisToReset(Application application) {
        RateLimitWindow day = of(days, application);
        Instant now = workspace.clock().real();
        return day.over(now) ? DAY_MILLIS : Duration.between(now, day.ends()).toMillis();
    }

    private static RateLimitWindow of(Map<Long, RateLimitWindow> windows, Application application) {
        return windows.computeIfAbsent(application.id(), id -> new RateLimitWindow());
    }
}
