package se.budkavle.storage.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * The association that uses this installation of the bot: its name, language and time zone.
 *
 * @param locale the language of the bot's messages in channels
 * @param zone the time zone of the association's dates and working hours
 */
public record Association(String name, Locale locale, ZoneId zone) {

    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
