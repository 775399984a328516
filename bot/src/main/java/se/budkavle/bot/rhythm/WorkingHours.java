package se.budkavle.bot.rhythm;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for the hours in which the bot sends messages by itself, in the association's time zone; see
 * config/application.yaml.
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
     * Returns the beginning of the day's final working hour. People can still read a message on the same day if it is
     * sent at the beginning of the final working hour.
     */
    LocalTime lastHour() {
        return to.minusHours(1).isAfter(from) && to.getHour() > 0 ? to.minusHours(1) : from;
    }

    boolean include(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
