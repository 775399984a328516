package se.budkavle.bot.view.minutes;

import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for minutes; see config/application.yaml.
 *
 * @param adjustWithin the time after the sending of formal minutes within which the verifiers must confirm them
 * @param adjustRemindAfter the time after the sending of formal minutes at which verifiers who have not confirmed them
 *     are reminded
 * @param missingAfter how long after a meeting the people who write its minutes are reminded that the minutes have not
 *     been sent
 */
@ConfigurationProperties("budkavle.minutes")
public record MinutesSettings(
        @DefaultValue("P14D") Period adjustWithin,
        @DefaultValue({"P7D", "P13D"}) List<Period> adjustRemindAfter,
        @DefaultValue({"P3D", "P7D"}) List<Period> missingAfter) {}
