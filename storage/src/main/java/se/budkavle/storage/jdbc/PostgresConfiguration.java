package se.budkavle.storage.jdbc;

import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import se.budkavle.storage.health.SingleInstance;

/** Configures PostgreSQL: Spring Boot's own data source, with writing transactions that run one after another. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnPostgres.class)
public class PostgresConfiguration {

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new PostgresTransactions(dataSource);
    }

    @Bean
    FlywayMigrationStrategy checkedMigration() {
        return new CheckedMigration(unchecked -> {});
    }

    /** Returns false, because no lock keeps a second instance away from PostgreSQL. */
    @Bean
    SingleInstance singleInstance() {
        return () -> false;
    }
}
