package se.budkavle.bot.feature.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings for outages, from config/application.yaml.
 *
 * @param reportAfter the length of an outage after which administrators get a report about it
 * @param holdAfter the length of an outage after which the bot pauses all sending until an administrator resumes it
 */
@ConfigurationProperties("budkavle.outage")
record OutageSettings(
        @DefaultValue("PT10M") Duration reportAfter,
        @DefaultValue("P1D") Duration holdAfter) {}
