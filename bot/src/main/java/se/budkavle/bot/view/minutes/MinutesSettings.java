package se.budkavle.bot.view.minutes;

import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for minutes; see config/application.yaml.
 *
 * @param adjustWithin the time from the sending of formal minutes to the deadline for the verifiers' confirmations
 * @param adjustRemindAfter the time from the sending of formal minutes to the reminder of verifiers who have not
 *     confirmed them
 * @param missingAfter how long after a meeting the bot reminds the writers of minutes that have not been sent
 */
@ConfigurationProperties("budkavle.minutes")
public record MinutesSettings(
        @DefaultValue("P14D") Period adjustWithin,
        @DefaultValue({"P7D", "P13D"}) List<Period> adjustRemindAfter,
        @DefaultValue({"P3D", "P7D"}) List<Period> missingAfter) {}
