package se.budkavle.bot.schedule;

import java.time.Duration;

/** Pauses between tries that double from the first to the longest. */
public record Backoff(Duration first, Duration longest) {

    private static final int DOUBLINGS = 30;

    /** @param failures how often it has failed in a row, at least once */
    public Duration after(int failures) {
        var pause = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
