package se.budkavle.bot.feature.takehome;

import java.time.LocalDate;

/**
 * Builds the unique keys of the private messages that ask a person for missing answers about decisions. Usually, a
 * person gets only one of these messages a day, and this message covers all decisions.
 */
final class TakeHomeRequestKey {

    static final String COMPOSER = "takehome.request";

    private TakeHomeRequestKey() {}

    static String of(String personId, LocalDate day) {
        return COMPOSER + ":" + personId + ":" + day;
    }
}
