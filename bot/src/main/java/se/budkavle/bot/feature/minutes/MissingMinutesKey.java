package se.budkavle.bot.feature.minutes;

import java.time.LocalDate;

/** Builds the key and the subject of the queued message that reminds a person of missing minutes. */
final class MissingMinutesKey {

    static final String COMPOSER = "minutes.missing";

    private MissingMinutesKey() {}

    /** Returns the unique key of the person's reminder on this day. */
    static String of(String personId, LocalDate day) {
        return COMPOSER + ":" + personId + ":" + day;
    }

    static String subject(String personId, LocalDate day) {
        return personId + " " + day;
    }
}
