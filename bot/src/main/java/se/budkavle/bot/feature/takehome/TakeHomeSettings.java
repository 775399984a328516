package se.budkavle.bot.feature.takehome;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for decisions that are taken home; see config/application.yaml.
 *
 * @param remindsBefore the number of days between the reminder to municipalities that have not answered and the meeting
 */
@ConfigurationProperties("budkavle.takehome")
record TakeHomeSettings(@DefaultValue("3") int remindsBefore) {

    private static final int MOST_DAYS = 60;

    TakeHomeSettings {
        if (remindsBefore < 1 || remindsBefore > MOST_DAYS) {
            throw new IllegalArgumentException("budkavle.takehome.reminds-before must be from 1 to " + MOST_DAYS);
        }
    }
}
