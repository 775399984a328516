package se.budkavle.bot.feature.indicator;

import java.time.LocalDate;
import se.budkavle.storage.indicator.Indicator;

/**
 * Builds the keys of the private messages that ask people for values of indicators. A person gets one message a day
 * about all indicators.
 */
final class IndicatorRequestKey {

    static final String COMPOSER = "indicator.request";

    private IndicatorRequestKey() {}

    static String of(String personId, LocalDate day) {
        return COMPOSER + ":" + personId + ":" + day;
    }

    /**
     * Returns the key of a second message to the same person on the same day. The second message asks for an
     * indicator's value. The first message cannot ask for this value any more, because the bot has already begun to
     * send the first message.
     */
    static String of(String personId, LocalDate day, Indicator indicator) {
        return of(personId, day) + ":" + indicator.id();
    }
}
