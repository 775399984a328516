package se.budkavle.bot.schedule;

import java.time.Duration;

/** Pauses between retries, which double from the first to the longest. */
public record Backoff(Duration first, Duration longest) {

    private static final int DOUBLINGS = 30;

    /** @param failures the number of consecutive failures, at least 1 */
    public Duration after(int failures) {
        var pause = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
