package se.budkavle.bot.feature.round;

import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for status rounds (questions about the state of activities); see config/application.yaml.
 *
 * @param closesAfter the time between the deadline for answers and the automatic closing; used if the coordinator gives
 *     no closing day, and when a status round is extended or reopened
 * @param remindsBefore for each automatic reminder, the time between the reminder and the deadline for answers
 */
@ConfigurationProperties("budkavle.round")
record RoundSettings(
        @DefaultValue("P7D") Period closesAfter,
        @DefaultValue({"P7D", "P1D"}) List<Period> remindsBefore) {}
