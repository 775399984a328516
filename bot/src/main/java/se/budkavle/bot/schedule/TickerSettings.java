package se.budkavle.bot.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the routines are ticked; see config/application.yaml.
 *
 * @param every the interval in real time, even if the bot runs on another clock
 */
@ConfigurationProperties("budkavle.schedule")
record TickerSettings(@DefaultValue("PT1S") Duration every) {}
