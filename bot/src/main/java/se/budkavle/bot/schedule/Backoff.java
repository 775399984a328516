package se.budkavle.bot.schedule;

import java.time.Duration;

/**
 * Computes the pause before each retry by exponential backoff. Each further failure doubles the pause, from the
 * {@code first} pause up to the {@code longest} pause.
 */
public record Backoff(Duration first, Duration longest) {

    private static final int DOUBLINGS = 30;

    /**
     * Returns the pause before the next retry.
     *
     * @param failures the number of consecutive failures, at least 1
     */
    public Duration after(int failures) {
        var pause = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
