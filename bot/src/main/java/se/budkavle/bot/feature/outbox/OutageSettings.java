package se.budkavle.bot.feature.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings for outages, from config/application.yaml.
 *
 * @param reportAfter administrators get a report about each outage that is longer than this
 * @param holdAfter after each outage that is longer than this, the bot pauses all sending until an administrator
 *     resumes it
 */
@ConfigurationProperties("budkavle.outage")
record OutageSettings(
        @DefaultValue("PT10M") Duration reportAfter,
        @DefaultValue("P1D") Duration holdAfter) {}
