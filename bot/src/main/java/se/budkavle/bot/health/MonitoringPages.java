package se.budkavle.bot.health;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Builds the responses for monitoring: the health report as JSON, in the format of Spring Boot Actuator, and the
 * metrics.
 */
@Component
public class MonitoringPages {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int WELL = 200;
    private static final int UNWELL = 503;

    private final HealthReport report;
    private final HealthMetrics healthMetrics;
    private final PrometheusMeterRegistry metrics;

    MonitoringPages(HealthReport report, HealthMetrics healthMetrics, PrometheusMeterRegistry metrics) {
        this.report = report;
        this.healthMetrics = healthMetrics;
        this.metrics = metrics;
    }

    /** An HTTP response: its status code, its content type and its body. */
    public record Page(int status, String contentType, String body) {}

    /** Returns the response for this path; empty if the path is unknown. */
    public Optional<Page> at(String path) {
        return switch (path) {
            case "/health" -> Optional.of(health());
            case "/metrics" -> Optional.of(metrics());
            default -> Optional.empty();
        };
    }

    private Page metrics() {
        healthMetrics.refresh();
        return new Page(WELL, "text/plain; version=0.0.4; charset=utf-8", metrics.scrape());
    }

    private Page health() {
        var parts = report.parts();
        var status = HealthReport.statusOf(parts);
        var components = new LinkedHashMap<String, Object>();
        parts.forEach((name, health) -> components.put(name, described(health)));
        return new Page(
                status.equals(Status.UP) ? WELL : UNWELL,
                "application/json",
                JSON.writeValueAsString(Map.of("status", status.getCode(), "components", components)));
    }

    private static Map<String, Object> described(Health health) {
        var described = new LinkedHashMap<String, Object>();
        described.put("status", health.getStatus().getCode());
        if (!health.getDetails().isEmpty()) {
            described.put("details", health.getDetails());
        }
        return described;
    }
}
