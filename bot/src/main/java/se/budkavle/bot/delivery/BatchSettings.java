package se.budkavle.bot.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rate limits of batches and when they pause; see config/application.yaml.
 *
 * @param privatePause the shortest time between two private messages
 * @param privateJitter the longest random time that is added to it
 * @param errorsInARow the number of consecutive failures that pauses a batch
 * @param givesUpAfter how long a delayed letter or a message that cannot be built is retried
 */
@ConfigurationProperties("budkavle.batch")
record BatchSettings(
        @DefaultValue("PT2S") Duration privatePause,
        @DefaultValue("PT2S") Duration privateJitter,
        @DefaultValue("10") int errorsInARow,
        @DefaultValue("P2D") Duration givesUpAfter) {

    BatchSettings {
        if (errorsInARow < 1) {
            throw new IllegalArgumentException("budkavle.batch.errors-in-a-row must be at least 1");
        }
    }
}
