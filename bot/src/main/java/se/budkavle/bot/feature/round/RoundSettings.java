package se.budkavle.bot.feature.round;

import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for status rounds; see config/application.yaml.
 *
 * @param closesAfter the time from the deadline to the automatic closing, used if the coordinator gives no closing day
 * @param remindsBefore how long before the deadline each automatic reminder is sent to people who have not answered
 */
@ConfigurationProperties("budkavle.round")
record RoundSettings(
        @DefaultValue("P7D") Period closesAfter,
        @DefaultValue({"P7D", "P1D"}) List<Period> remindsBefore) {}
