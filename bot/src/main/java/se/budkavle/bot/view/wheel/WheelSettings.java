package se.budkavle.bot.view.wheel;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for the annual wheel (the picture of a year); see config/application.yaml.
 *
 * @param days the additional days that the wheel of every area and network shows
 */
@ConfigurationProperties("budkavle.wheel")
record WheelSettings(@DefaultValue List<Day> days) {

    WheelSettings {
        days = List.copyOf(days);
    }

    /** A day that concerns everybody, such as the yearly day about the regional strategy. */
    record Day(String date, String title) {

        Day {
            if (title == null || title.isBlank()) {
                throw new IllegalArgumentException("budkavle.wheel.days: a day has no title");
            }
            try {
                LocalDate.parse(String.valueOf(date));
            } catch (DateTimeParseException notADate) {
                throw new IllegalArgumentException(
                        "budkavle.wheel.days: the date of " + title + " must be like 2027-05-06", notADate);
            }
        }

        LocalDate on() {
            return LocalDate.parse(date);
        }
    }
}
