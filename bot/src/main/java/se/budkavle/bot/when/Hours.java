package se.budkavle.bot.when;

import java.time.LocalTime;
import java.util.Optional;

/**
 * The start time and the optional end time of an occasion. If the occasion lasts one day, the end is after the start.
 */
public record Hours(LocalTime start, Optional<LocalTime> end) {

    public static Hours from(LocalTime start) {
        return new Hours(start, Optional.empty());
    }

    public static Hours of(LocalTime start, LocalTime end) {
        return new Hours(start, Optional.of(end));
    }

    /** Returns the times as 09:00-12:00, or as 09:00 if there is no end. */
    public String written() {
        return start + end.map(to -> "-" + to).orElse("");
    }
}
