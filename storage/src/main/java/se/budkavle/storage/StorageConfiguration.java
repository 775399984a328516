package se.budkavle.storage;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.health.DatabaseHealth;
import se.budkavle.storage.jdbc.Conversions;
import se.budkavle.storage.jdbc.PostgresConfiguration;
import se.budkavle.storage.jdbc.PostgresHealth;
import se.budkavle.storage.jdbc.SqliteConfiguration;

/**
 * Spring configuration of the storage module: opens the database and registers all repositories as beans.
 *
 * <p>Spring Boot finds this configuration when the module is on the class path. {@code spring.datasource.url} selects
 * the database. SQLite is used if {@code spring.datasource.url} is missing or begins with {@code jdbc:sqlite:}. For any
 * other database URL, Spring Boot itself creates the data source.
 */
@AutoConfiguration(before = {DataSourceAutoConfiguration.class, DataJdbcRepositoriesAutoConfiguration.class})
@EnableJdbcRepositories(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import({SqliteConfiguration.class, PostgresConfiguration.class})
public class StorageConfiguration {

    @Bean
    JdbcCustomConversions jdbcCustomConversions(JdbcDialect dialect) {
        return JdbcCustomConversions.of(dialect, Conversions.all());
    }

    @Bean
    @ConditionalOnMissingBean
    DatabaseHealth databaseHealth(JdbcTemplate jdbc) {
        return new PostgresHealth(jdbc);
    }
}
