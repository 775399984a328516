package se.budkavle.bot.delivery;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import se.budkavle.storage.delivery.Delivery;

/** Records two metrics: how late messages are sent, and the number of failures of each kind. */
final class DeliveryMetrics {

    private DeliveryMetrics() {}

    static void sent(Delivery delivery, Instant now) {
        Timer.builder("budkavle.delivery.lateness")
                .description("Time from a message's due time until it was sent")
                .serviceLevelObjectives(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(10),
                        Duration.ofHours(1))
                .register(Metrics.globalRegistry)
                .record(Duration.between(delivery.dueAt(), now));
    }

    static void failed(String kind) {
        Metrics.counter("budkavle.delivery.failures", "kind", kind).increment();
    }
}
