package se.budkavle.bot.feature.round;

import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How rounds are run unless the command says otherwise; see config/application.yaml.
 *
 * @param closesAfter   how long after the due date a round closes by itself
 * @param remindsBefore how long before the due date those missing are reminded
 */
@ConfigurationProperties("budkavle.round")
record RoundSettings(
        @DefaultValue("P7D") Period closesAfter,
        @DefaultValue({"P7D", "P1D"}) List<Period> remindsBefore) { }
