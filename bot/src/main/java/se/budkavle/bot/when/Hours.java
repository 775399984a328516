package se.budkavle.bot.when;

import java.time.LocalTime;
import java.util.Optional;

/** The hours of something: when it starts and, where that was said, when it ends; on one day the end is after the start. */
public record Hours(LocalTime start, Optional<LocalTime> end) {

    public static Hours from(LocalTime start) {
        return new Hours(start, Optional.empty());
    }

    public static Hours of(LocalTime start, LocalTime end) {
        return new Hours(start, Optional.of(end));
    }

    /** As 09:00-12:00 or 09:00. */
    public String written() {
        return start + end.map(to -> "-" + to).orElse("");
    }
}
