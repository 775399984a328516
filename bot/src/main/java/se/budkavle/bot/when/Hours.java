package se.budkavle.bot.when;

import java.time.LocalTime;
import java.util.Optional;

/** The start and the optional end of something; on a single day the end is after the start. */
public record Hours(LocalTime start, Optional<LocalTime> end) {

    public static Hours from(LocalTime start) {
        return new Hours(start, Optional.empty());
    }

    public static Hours of(LocalTime start, LocalTime end) {
        return new Hours(start, Optional.of(end));
    }

    /** Returns the hours as 09:00-12:00 or 09:00. */
    public String written() {
        return start + end.map(to -> "-" + to).orElse("");
    }
}
