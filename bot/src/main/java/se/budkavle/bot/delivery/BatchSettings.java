package se.budkavle.bot.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The configuration properties of batches (mass mailings) from config/application.yaml: how fast private messages are
 * sent, when a batch pauses, and when a message is given up.
 *
 * @param privatePause the shortest time between two private messages
 * @param privateJitter the longest random time that is added to the pause between two private messages
 * @param errorsInARow the number of consecutive failures after which a batch pauses
 * @param givesUpAfter how long the bot retries a delayed email or a message that cannot be built
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
