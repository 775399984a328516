package se.budkavle.bot.feature.indicator;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings for indicators, from config/application.yaml.
 *
 * @param remindsAfter the number of days between the request for a value and its only reminder
 */
@ConfigurationProperties("budkavle.indicator")
record IndicatorSettings(@DefaultValue("7") int remindsAfter) {

    private static final int MOST_DAYS = 60;

    IndicatorSettings {
        if (remindsAfter < 1 || remindsAfter > MOST_DAYS) {
            throw new IllegalArgumentException("budkavle.indicator.reminds-after must be from 1 to " + MOST_DAYS);
        }
    }
}
