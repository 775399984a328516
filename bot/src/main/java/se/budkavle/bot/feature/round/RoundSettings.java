package se.budkavle.bot.feature.round;

import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Holds the settings for status rounds; see config/application.yaml.
 *
 * @param closesAfter the time from the due date to the automatic closing, unless the command gives a closing day
 * @param remindsBefore the times before the due date at which people who have not answered are reminded
 */
@ConfigurationProperties("budkavle.round")
record RoundSettings(
        @DefaultValue("P7D") Period closesAfter,
        @DefaultValue({"P7D", "P1D"}) List<Period> remindsBefore) {}
