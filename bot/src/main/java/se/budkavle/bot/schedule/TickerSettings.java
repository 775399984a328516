package se.budkavle.bot.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the routines are called; see config/application.yaml.
 *
 * @param every in real time, whatever the bot's clock says
 */
@ConfigurationProperties("budkavle.schedule")
record TickerSettings(@DefaultValue("PT1S") Duration every) { }
