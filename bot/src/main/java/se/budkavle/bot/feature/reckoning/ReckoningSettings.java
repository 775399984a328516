package se.budkavle.bot.feature.reckoning;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for the yearly reckoning (networks' review of the year); see config/application.yaml.
 *
 * @param remindsBefore the number of days between the reminder and the last day to answer; only networks that have not
 *     answered get the reminder
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
