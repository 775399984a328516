package se.budkavle.storage.jdbc;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Opens a PostgreSQL database: Boot's own data source, with transactions that write one after another. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnPostgres.class)
public class PostgresConfiguration {

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new PostgresTransactions(dataSource);
    }
}
