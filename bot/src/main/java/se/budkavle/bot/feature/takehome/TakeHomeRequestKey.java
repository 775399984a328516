package se.budkavle.bot.feature.takehome;

import java.time.LocalDate;

/**
 * Builds the keys of the private messages that ask a person for missing answers: one message a day about all decisions.
 */
final class TakeHomeRequestKey {

    static final String COMPOSER = "takehome.request";

    private TakeHomeRequestKey() {}

    static String of(String personId, LocalDate day) {
        return COMPOSER + ":" + personId + ":" + day;
    }

    /** Returns the key of a second message, for a decision that the day's sent message does not include. */
    static String of(String personId, LocalDate day, String decisionId) {
        return of(personId, day) + ":" + decisionId;
    }
}
