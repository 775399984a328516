package se.budkavle.bot.rhythm;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for the working hours, in which the bot sends its automatic messages. The hours are in the association's
 * time zone; see config/application.yaml.
 *
 * @param noticesAt the hour at which meeting notices and reminders are sent
 */
@ConfigurationProperties("budkavle.working-hours")
record WorkingHours(
        @DefaultValue("08:00") LocalTime from,
        @DefaultValue("17:00") LocalTime to,
        @DefaultValue("09:00") LocalTime noticesAt) {

    WorkingHours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("budkavle.working-hours: " + from + " is not before " + to);
        }
        if (noticesAt.isBefore(from) || !noticesAt.isBefore(to)) {
            throw new IllegalArgumentException(
                    "budkavle.working-hours.notices-at: " + noticesAt + " is not within " + from + " to " + to);
        }
    }

    /**
     * Returns the beginning of the day's last working hour. A message that the bot sends at this time can still be read
     * on the same day.
     */
    LocalTime lastHour() {
        return to.minusHours(1).isAfter(from) && to.getHour() > 0 ? to.minusHours(1) : from;
    }

    boolean include(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
