package se.budkavle.bot.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import se.budkavle.bot.chat.ChatFailure.Kind;
import se.budkavle.bot.discord.wire.AcknowledgementTimer;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

/** Tests the exact values of the metrics, as a monitoring program reads them. */
class MetricsTest {

    private final Workplace work = Workplace.fresh();

    @Test
    void sentMessagesAreCountedByTheirDelay() {
        var before = metrics("budkavle_delivery_lateness_seconds");
        healthMessage("late", Duration.ofSeconds(90));
        healthMessage("in-time", Duration.ofMillis(400));
        work.tick();
        assertThat(grown("budkavle_delivery_lateness_seconds", before))
                .contains(
                        entry("budkavle_delivery_lateness_seconds_count", 2.0),
                        entry("budkavle_delivery_lateness_seconds_sum", 90.4),
                        entry("budkavle_delivery_lateness_seconds_bucket{le=\"1.0\"}", 1.0),
                        entry("budkavle_delivery_lateness_seconds_bucket{le=\"60.0\"}", 1.0),
                        entry("budkavle_delivery_lateness_seconds_bucket{le=\"600.0\"}", 2.0),
                        entry("budkavle_delivery_lateness_seconds_bucket{le=\"3600.0\"}", 2.0));
    }

    @Test
    void failedSendingAttemptsAreCountedByKindOfFailure() {
        var before = metrics("budkavle_delivery_failures_total");
        work.chat().failNext(Kind.LATER);
        healthMessage("later", Duration.ZERO);
        work.tick();
        work.chat().failNext(Kind.REFUSED);
        work.tick();
        work.get(Deliveries.class)
                .save(Delivery.of(
                        "nowhere",
                        "operations.health",
                        "operations.health.up.database",
                        Addressee.channel("no such channel"),
                        work.clock().instant(),
                        work.clock().instant()));
        work.tick();
        assertThat(grown("budkavle_delivery_failures_total", before))
                .containsOnly(
                        entry("budkavle_delivery_failures_total{kind=\"LATER\"}", 1.0),
                        entry("budkavle_delivery_failures_total{kind=\"REFUSED\"}", 1.0),
                        entry("budkavle_delivery_failures_total{kind=\"GONE\"}", 1.0));
    }

    @Test
    void theResponseTimeOfAnInteractionIsMeasured() {
        var before = metrics("budkavle_interaction_");
        new AcknowledgementTimer().responded(null);
        new AcknowledgementTimer().responded(new IllegalStateException("not taken"));
        var grown = grown("budkavle_interaction_", before);
        assertThat(grown)
                .contains(
                        entry("budkavle_interaction_acknowledgement_seconds_count", 1.0),
                        entry("budkavle_interaction_acknowledgement_seconds_bucket{le=\"3.0\"}", 1.0),
                        entry("budkavle_interaction_failures_total{kind=\"unanswered\"}", 1.0));
    }

    @Test
    void theHealthMetricsHaveANumberForEachPartAndDetail() {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var database = HealthPart.down("locked")
                .withDetail("lastStoredSecondsAgo", 75L)
                .build();
        var disk = Health.up().withDetail("freeBytes", 1_000L).build();
        new HealthMetrics(report(Map.of("database", database, "disk", disk)), registry).refresh();
        assertThat(parsed(registry.scrape(), "budkavle_health"))
                .containsOnly(
                        entry("budkavle_health_down{part=\"database\"}", 1.0),
                        entry("budkavle_health_down{part=\"disk\"}", 0.0),
                        entry("budkavle_health_detail{detail=\"lastStoredSecondsAgo\",part=\"database\"}", 75.0),
                        entry("budkavle_health_detail{detail=\"freeBytes\",part=\"disk\"}", 1_000.0));
    }

    /** Queues a message whose text needs no other data, due this long ago. */
    private void healthMessage(String key, Duration late) {
        var now = work.clock().instant();
        work.get(Deliveries.class)
                .save(Delivery.of(
                        key,
                        "operations.health",
                        "operations.health.up.database",
                        Addressee.channel(SmallAssociation.COUNCIL_ROOM),
                        now.minus(late),
                        now));
    }

    private Map<String, Double> metrics(String prefix) {
        return parsed(
                work.get(MonitoringPages.class).at("/metrics").orElseThrow().body(), prefix);
    }

    /** Returns by how much each metric with this prefix has grown; omits those that have not. */
    private Map<String, Double> grown(String prefix, Map<String, Double> before) {
        return metrics(prefix).entrySet().stream()
                .map(now -> Map.entry(now.getKey(), rounded(now.getValue() - before.getOrDefault(now.getKey(), 0.0))))
                .filter(change -> change.getValue() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }

    private static Map<String, Double> parsed(String text, String prefix) {
        var values = new LinkedHashMap<String, Double>();
        text.lines().filter(line -> line.startsWith(prefix)).forEach(line -> {
            int space = line.lastIndexOf(' ');
            values.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
        });
        return values;
    }

    private static HealthReport report(Map<String, Health> parts) {
        return new HealthReport(new ObjectProvider<>() {

            @Override
            public Stream<HealthPart> stream() {
                return parts.entrySet().stream().map(one -> new HealthPart() {

                    @Override
                    public String name() {
                        return one.getKey();
                    }

                    @Override
                    public Health health() {
                        return one.getValue();
                    }
                });
            }
        });
    }
}
