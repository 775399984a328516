package se.budkavle.bot.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Logs at most once a minute that the database was unavailable when people used the bot. During an outage, the same
 * failure occurs for every user, although some database queries may still succeed.
 */
@Component
public class DatabaseOutageLog {

    private static final Logger log = LoggerFactory.getLogger(DatabaseOutageLog.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Clock clock;
    private @Nullable Instant logged;
    private int unlogged;

    public DatabaseOutageLog(Clock clock) {
        this.clock = clock;
    }

    /**
     * Logs the failure. If the latest log entry is less than a minute old, only counts the failure. The next log entry
     * contains the count.
     *
     * @param what the command, button or page that needed the database
     */
    public synchronized void unavailable(String what, Throwable outage) {
        var now = clock.instant();
        if (logged != null && !now.isBefore(logged) && now.isBefore(logged.plus(PAUSE))) {
            unlogged++;
            return;
        }
        log.warn(
                "The database was unavailable for {}, and for {} more since the last such line",
                what,
                unlogged,
                outage);
        logged = now;
        unlogged = 0;
    }
}
