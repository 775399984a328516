package se.budkavle.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Sets on the connection pool how long a thread waits for a PostgreSQL server that has become silent, for example
 * because a cable is cut. Without it, the driver waits for ever. The database's URL can name other values.
 */
final class PostgresTimeouts implements BeanPostProcessor {

    /**
     * The driver's properties, in seconds. An answer may take five times as long as a transaction waits for the writing
     * lock, and far longer than any statement of the bot takes: it is the time for which a thread also waits for a free
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
