package se.budkavle.bot.feature.indicator;

import java.time.LocalDate;

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
}
