package se.budkavle.bot.text.date;

import java.time.LocalTime;
import java.util.Optional;

/**
 * The start time and the optional end time of an occasion. If the occasion lasts one day, the end is after the start.
 */
public record TimeRange(LocalTime start, Optional<LocalTime> end) {

    public static TimeRange from(LocalTime start) {
        return new TimeRange(start, Optional.empty());
    }

    public static TimeRange of(LocalTime start, LocalTime end) {
        return new TimeRange(start, Optional.of(end));
    }

    /** Returns the times as 09:00-12:00, or as 09:00 if there is no end. */
    public String written() {
        return start + end.map(to -> "-" + to).orElse("");
    }
}
