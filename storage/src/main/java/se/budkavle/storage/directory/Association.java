package se.budkavle.storage.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * The one association that a deployment serves.
 *
 * @param locale the language of what all see
 * @param zone   the zone of its days and working hours
 */
public record Association(String name, Locale locale, ZoneId zone) {

    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
