package se.budkavle.bot.health;

import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Publishes the health report as metrics. Each part of the report has one metric that shows whether the part is down,
 * and one metric for each numeric detail.
 */
@Component
class HealthMetrics {

    private final HealthReport report;
    private final MultiGauge down;
    private final MultiGauge details;

    HealthMetrics(HealthReport report, PrometheusMeterRegistry metrics) {
        this.report = report;
        down = MultiGauge.builder("budkavle.health.down")
                .description("1 if the part is down, otherwise 0")
                .register(metrics);
        details = MultiGauge.builder("budkavle.health.detail")
                .description("A number among the details of /health")
                .register(metrics);
    }

    /** Updates the metrics from the health report. Called before each response to a request for metrics. */
    void refresh() {
        var states = new ArrayList<MultiGauge.Row<?>>();
        var numbers = new ArrayList<MultiGauge.Row<?>>();
        report.parts().forEach((part, health) -> {
            states.add(
                    MultiGauge.Row.of(Tags.of("part", part), health.getStatus().equals(Status.DOWN) ? 1 : 0));
            health.getDetails().forEach((detail, value) -> {
                if (value instanceof Number number) {
                    numbers.add(MultiGauge.Row.of(Tags.of("part", part, "detail", detail), number));
                }
            });
        });
        down.register(states, true);
        details.register(numbers, true);
    }
}
