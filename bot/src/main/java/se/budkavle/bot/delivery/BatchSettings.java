package se.budkavle.bot.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sendings to many are paced and when they pause; see config/application.yaml.
 *
 * @param privatePause  at least so long between two private messages
 * @param privateJitter and at most so much more, as it falls
 * @param errorsInARow  after so many a batch pauses
 * @param givesUpAfter  how long a letter that is put off, or whose words cannot be written, is tried
 */
@ConfigurationProperties("budkavle.batch")
record BatchSettings(
        @DefaultValue("PT2S") Duration privatePause, @DefaultValue("PT2S") Duration privateJitter,
        @DefaultValue("10") int errorsInARow, @DefaultValue("P2D") Duration givesUpAfter) {

    BatchSettings {
        if (errorsInARow < 1) {
            throw new IllegalArgumentException("budkavle.batch.errors-in-a-row must be at least 1");
        }
    }
}
