package se.budkavle.storage.jdbc;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Configures PostgreSQL: Spring Boot's own data source, with writing transactions that run one after another. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnPostgres.class)
public class PostgresConfiguration {

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new PostgresTransactions(dataSource);
    }
}
