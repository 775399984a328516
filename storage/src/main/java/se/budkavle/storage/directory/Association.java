package se.budkavle.storage.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * The association that this installation serves.
 *
 * @param locale the language of posts in channels
 * @param zone the time zone of its dates and working hours
 */
public record Association(String name, Locale locale, ZoneId zone) {

    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
