package se.budkavle.bot.feature.minutes;

import java.time.LocalDate;

/** The key and the subject of the queued message that reminds a person of missing minutes. */
final class MissingMinutesKey {

    static final String COMPOSER = "minutes.missing";

    private MissingMinutesKey() {}

    /** Returns the key of the person's only reminder on this day. */
    static String of(String personId, LocalDate day) {
        return COMPOSER + ":" + personId + ":" + day;
    }

    static String subject(String personId, LocalDate day) {
        return personId + " " + day;
    }
}
