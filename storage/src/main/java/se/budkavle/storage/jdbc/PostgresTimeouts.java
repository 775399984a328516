package se.budkavle.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Sets timeouts on the connection pool, so that no thread waits for ever if the PostgreSQL server does not respond, for
 * example after a network failure. If the JDBC URL of the database contains other timeouts, the timeouts in the URL
 * apply.
 */
final class PostgresTimeouts implements BeanPostProcessor {

    /**
     * The driver's properties, with timeouts in seconds. The server may take 30 seconds to respond, which is five times
     * as long as a transaction waits for the advisory lock. A thread also waits at most 30 seconds for a free
     * connection of the pool.
     */
    private static final Map<String, String> PROPERTIES =
            Map.of("socketTimeout", "30", "connectTimeout", "10", "tcpKeepAlive", "true");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            PROPERTIES.forEach(pool.getDataSourceProperties()::putIfAbsent);
        }
        return bean;
    }
}
