package se.budkavle.storage.jdbc;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import se.budkavle.storage.backup.BackupService;
import se.budkavle.storage.health.InstanceLockStatus;
import se.budkavle.storage.health.RestoreMark;
import se.budkavle.storage.leader.Leadership;
import se.budkavle.storage.search.DecisionTextIndex;

/**
 * Configures PostgreSQL as the database, with Spring Boot's own data source. Writing transactions run one after
 * another.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(OnPostgres.class)
public class PostgresConfiguration {

    /**
     * The SQLSTATE that the server reports when a transaction was idle for too long, for example because the instance
     * was frozen. The server then closes the connection.
     */
    private static final String IDLE_IN_TRANSACTION = "25P03";

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource, SQLExceptionTranslator translator) {
        var manager = new SerializedTransactions(dataSource);
        manager.setExceptionTranslator(translator);
        return manager;
    }

    /**
     * Translates exceptions as Spring does, with one addition: if the server has ended an idle transaction, the result
     * is the exception for an unavailable database. When this exception is thrown, the bot tells the user that the
     * database is unavailable. Without this translation, the user would only see an incident number.
     */
    @Bean
    SQLExceptionTranslator exceptionTranslator() {
        var translator = new SQLExceptionSubclassTranslator();
        translator.setCustomTranslator((task, sql, exception) -> IDLE_IN_TRANSACTION.equals(exception.getSQLState())
                ? new DataAccessResourceFailureException(task + ": " + exception.getMessage(), exception)
                : null);
        return translator;
    }

    @Bean
    static PostgresTimeouts timeouts() {
        return new PostgresTimeouts();
    }

    /**
     * Gives Flyway separate connections without a timeout, because a migration may take longer than the connection pool
     * allows for one statement.
     */
    @Bean
    FlywayConfigurationCustomizer migrationsWithoutTimeout(JdbcConnectionDetails database) {
        return flyway -> flyway.dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    @Bean
    FlywayConfigurationCustomizer migrationsOfPostgres() {
        return flyway -> MigrationLocations.with(MigrationLocations.POSTGRES, flyway);
    }

    @Bean
    DecisionTextIndex decisionTextIndex(JdbcTemplate jdbc) {
        return new PostgresDecisionIndex(jdbc);
    }

    @Bean
    FlywayMigrationStrategy checkedMigration() {
        // Skips the damage check and the backup. On PostgreSQL, the operator makes all backups with pg_dump, also
        // before an upgrade.
        return new CheckedMigration(unchecked -> {}, () -> {});
    }

    @Bean
    BackupService backups(@Value("${budkavle.backup.folder:}") String folder) {
        return PostgresDumpFolder.of(folder);
    }

    /**
     * Creates a {@code RestoreMark} that always reports "not restored", because {@code pg_restore} cannot set a mark.
     * The operator's manual (config/README.md) describes how to pause the sending of messages before a restore.
     */
    @Bean
    RestoreMark restoreMark() {
        return new RestoreMark() {
            @Override
            public boolean isSet() {
                return false;
            }

            @Override
            public void clear() {
                // Does nothing, because on PostgreSQL the restore mark ("restored from a backup") is never set.
            }
        };
    }

    /**
     * Creates a bean that always reports that other instances of the bot may run. On PostgreSQL, no lock prevents other
     * instances.
     */
    @Bean
    InstanceLockStatus singleInstance() {
        return () -> false;
    }

    @Bean
    Leadership leadership(JdbcConnectionDetails database) {
        return new PostgresLeadership(
                database.getJdbcUrl(), database.getUsername(), database.getPassword(), PostgresLeadership.LEASE);
    }
}
