package se.budkavle.bot.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures the registry of all metrics. The bot's classes record metrics in Micrometer's static global registry,
 * which passes the metrics on to this registry.
 */
@Configuration
class MetricsConfiguration {

    @Bean
    PrometheusMeterRegistry metrics() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    /**
     * Adds the registry to Micrometer's global registry while the bot runs. Registers the metrics whose values are
     * computed only when somebody requests them.
     */
    @Bean
    Binding metricsBinding(PrometheusMeterRegistry metrics, ObjectProvider<MeterBinder> binders) {
        return new Binding(metrics, binders);
    }

    record Binding(MeterRegistry metrics, ObjectProvider<MeterBinder> binders)
            implements SmartInitializingSingleton, DisposableBean {

        @Override
        public void afterSingletonsInstantiated() {
            Metrics.addRegistry(metrics);
            List.of(new JvmMemoryMetrics(), new JvmThreadMetrics(), new UptimeMetrics())
                    .forEach(one -> one.bindTo(metrics));
            binders.forEach(one -> one.bindTo(metrics));
        }

        @Override
        public void destroy() {
            Metrics.removeRegistry(metrics);
        }
    }
}
