package se.budkavle.bot.feature.takehome;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for the decisions that municipalities take home (carry out and report on); see config/application.yaml.
 *
 * @param remindsBefore the number of days between the reminder and the meeting; the bot then moves the reminder into
 *     working hours, and sends it only to municipalities that have not answered
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
