package se.budkavle.bot.view.minutes;

import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for minutes; see config/application.yaml.
 *
 * @param adjustWithin how much time the verifiers have to confirm formal minutes, counted from the sending of the
 *     minutes
 * @param adjustRemindAfter how long after the sending of formal minutes the bot reminds the verifiers who have not
 *     confirmed the minutes
 * @param missingAfter how long after a meeting the bot reminds the people who write its minutes that the minutes have
 *     not been sent
 */
@ConfigurationProperties("budkavle.minutes")
public record MinutesSettings(
        @DefaultValue("P14D") Period adjustWithin,
        @DefaultValue({"P7D", "P13D"}) List<Period> adjustRemindAfter,
        @DefaultValue({"P3D", "P7D"}) List<Period> missingAfter) {}
