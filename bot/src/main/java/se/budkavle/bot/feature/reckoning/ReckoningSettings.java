package se.budkavle.bot.feature.reckoning;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for the yearly reckoning; see config/application.yaml.
 *
 * @param remindsBefore the number of days from the reminder to the last day to answer; the reminder goes only to
 *     networks that have not answered
 */
@ConfigurationProperties("budkavle.reckoning")
record ReckoningSettings(@DefaultValue("5") int remindsBefore) {

    private static final int MOST_DAYS = 60;

    ReckoningSettings {
        if (remindsBefore < 1 || remindsBefore > MOST_DAYS) {
            throw new IllegalArgumentException("budkavle.reckoning.reminds-before must be from 1 to " + MOST_DAYS);
        }
    }
}
