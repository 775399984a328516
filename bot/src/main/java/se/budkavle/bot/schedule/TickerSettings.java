package se.budkavle.bot.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Setting for the interval of the routines' ticks; see config/application.yaml.
 *
 * @param every the interval in real time, even if the bot uses another clock, as in the local Discord imitation
 *     (sandbox)
 */
@ConfigurationProperties("budkavle.schedule")
record TickerSettings(@DefaultValue("PT0.5S") Duration every) {}
