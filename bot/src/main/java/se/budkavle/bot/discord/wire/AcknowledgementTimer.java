package se.budkavle.bot.discord.wire;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Measures the time from an interaction's arrival until Discord has accepted the first response. Discord requires the
 * first response within three seconds.
 */
public final class AcknowledgementTimer {

    private static final String FAILURES = "budkavle.interaction.failures";

    private final long received = System.nanoTime();

    /**
     * Records the result of sending the first response to an interaction.
     *
     * @param failure the error of sending; null if Discord accepted the response
     */
    public void responded(@Nullable Throwable failure) {
        if (failure != null) {
            Metrics.counter(FAILURES, "kind", "unanswered").increment();
            return;
        }
        Timer.builder("budkavle.interaction.acknowledgement")
                .description("Time from an interaction's arrival until Discord has taken the first response")
                .serviceLevelObjectives(
                        Duration.ofMillis(100),
                        Duration.ofMillis(300),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3))
                .register(Metrics.globalRegistry)
                .record(Duration.ofNanos(System.nanoTime() - received));
    }
}
