package se.budkavle.bot.feature.minutes;

import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for minutes; see config/application.yaml.
 *
 * @param missingAfter how long after a meeting its writers are reminded of minutes that have not been sent
 */
@ConfigurationProperties("budkavle.minutes")
record MinutesSettings(@DefaultValue({"P3D", "P7D"}) List<Period> missingAfter) {}
