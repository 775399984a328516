package se.budkavle.bot.delivery;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The configuration properties for sending and storing queued messages (deliveries), from config/application.yaml.
 *
 * @param atOnce the number of channels in which messages are sent in parallel
 * @param mentionsADay how many times a day messages may mention (by @) one person; urgent messages may exceed this
 *     limit
 * @param givesUpAfter how long the bot retries a message that cannot be built or an email that is delayed
 * @param kept how long finished messages stay in the database
 */
@ConfigurationProperties("budkavle.delivery")
record DeliverySettings(
        @DefaultValue("50") int atOnce,
        @DefaultValue("2") int mentionsADay,
        @DefaultValue("P1D") Duration givesUpAfter,
        @DefaultValue("P400D") Period kept) {

    DeliverySettings {
        if (atOnce < 1) {
            throw new IllegalArgumentException("budkavle.delivery.at-once must be at least 1");
        }
        if (mentionsADay < 1) {
            throw new IllegalArgumentException("budkavle.delivery.mentions-a-day must be at least 1");
        }
    }
}
