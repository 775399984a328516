package se.budkavle.bot.feature.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings for outages, from config/application.yaml.
 *
 * @param reportAfter how long the bot may be away without a report to the administrators
 * @param holdAfter how long the bot may be away before it holds all messages until an administrator resumes sending
 */
@ConfigurationProperties("budkavle.outage")
record OutageSettings(
        @DefaultValue("PT10M") Duration reportAfter,
        @DefaultValue("P1D") Duration holdAfter) {}
