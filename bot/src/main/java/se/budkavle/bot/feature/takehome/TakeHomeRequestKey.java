package se.budkavle.bot.feature.takehome;

import java.time.LocalDate;

/** The keys of the private messages that ask a person for answers: one a day, about all that the person owes. */
final class TakeHomeRequestKey {

    static final String COMPOSER = "takehome.request";

    private TakeHomeRequestKey() {}

    static String of(String personId, LocalDate day) {
        return COMPOSER + ":" + personId + ":" + day;
    }

    /** Returns the key of a further message, if the one of the day has been sent without this decision. */
    static String of(String personId, LocalDate day, String decisionId) {
        return of(personId, day) + ":" + decisionId;
    }
}
