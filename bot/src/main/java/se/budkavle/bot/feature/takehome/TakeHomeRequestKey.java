package se.budkavle.bot.feature.takehome;

import java.time.LocalDate;

/**
 * Builds the unique keys of the private messages that ask a person for missing answers about decisions. The person gets
 * one message a day, about all decisions.
 */
final class TakeHomeRequestKey {

    static final String COMPOSER = "takehome.request";

    private TakeHomeRequestKey() {}

    static String of(String personId, LocalDate day) {
        return COMPOSER + ":" + personId + ":" + day;
    }

    /**
     * Returns the key of a second message on the same day, about a decision that the first message does not include.
     */
    static String of(String personId, LocalDate day, String decisionId) {
        return of(personId, day) + ":" + decisionId;
    }
}
