package se.budkavle.sandbox.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Limits how often a bot may identify on the gateway, that is, start a new session. The time periods of this limit are
 * measured in real time. Resuming a session does not count towards the limit.
 */
public final class LogInLimit {

    /** The results of a bot's attempt to identify on the gateway. */
    public enum Result {
        ALLOWED,
        TOO_SOON,
        TOKEN_REPLACED
    }

    private static final int DAY_MILLIS = 24 * 60 * 60 * 1000;

    private final Workspace workspace;
    private final Map<Long, RateLimitWindow> days = new HashMap<>();
    private final Map<Long, RateLimitWindow> pauses = new HashMap<>();

    LogInLimit(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Counts a bot's attempt to identify (start a session), and returns whether the attempt is allowed. If the
     * application exceeds the daily limit, its token is replaced and all its sessions end.
     */
    public Result tryAcquire(Application application) {
        BotLimits limits = workspace.limits();
        if (!limits.rates()) {
            return Result.ALLOWED;
        }
        Instant now = workspace.clock().real();
        if (!of(pauses, application).tryAcquire(now, 1, limits.identifyWindowMillis())) {
            return Result.TOO_SOON;
        }
        if (!of(days, application).tryAcquire(now, limits.identifies(), DAY_MILLIS)) {
            days.remove(application.id());
            workspace.applications().renewToken(application);
            return Result.TOKEN_REPLACED;
        }
        return Result.ALLOWED;
    }

    public int remaining(Application application) {
        RateLimitWindow day = of(days, application);
        int taken = day.isExpired(workspace.clock().real()) ? 0 : day.count();
        return Math.max(0, workspace.limits().identifies() - taken);
    }

    /**
     * Returns the milliseconds until the application's daily limit of gateway logins resets. Returns a whole day if no
     * login counts towards the limit at present.
     */
    public long millisToReset(Application application) {
        RateLimitWindow day = of(days, application);
        Instant now = workspace.clock().real();
        return day.isExpired(now)
                ? DAY_MILLIS
                : Duration.between(now, day.ends()).toMillis();
    }

    private static RateLimitWindow of(Map<Long, RateLimitWindow> windows, Application application) {
        return windows.computeIfAbsent(application.id(), id -> new RateLimitWindow());
    }
}
