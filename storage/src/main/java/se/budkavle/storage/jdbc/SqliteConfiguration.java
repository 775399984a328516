package se.budkavle.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import se.budkavle.storage.answering.InteractionThread;
import se.budkavle.storage.health.DatabaseHealth;
import se.budkavle.storage.health.RestoreMark;
import se.budkavle.storage.leader.Leadership;
import se.budkavle.storage.search.DecisionTextIndex;

/**
 * Configures an SQLite file as the database, with one connection for writing and several for reading.
 *
 * <p>SQLite allows one writer at a time, and a second writer would fail because the file is locked. To prevent a second
 * writer, the process has only one writing connection, and writing transactions wait for it. Reading transactions do
 * not wait for writing transactions, and read the latest committed data. A transaction with
 * {@code @Transactional(readOnly = true)} gets a reading connection from one of two pools. Threads that handle commands
 * and button presses use one pool, and all other threads use the other pool. Transactions that are not read-only, and
 * code without a transaction, get the writing connection.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(OnSqlite.class)
public class SqliteConfiguration {

    private static final int READERS = 4;

    @Bean
    SqliteLock sqliteLock(
            DataSourceProperties properties,
            @Value("${budkavle.database.single-instance:true}") boolean singleInstance) {
        return singleInstance ? SqliteLock.on(SqliteFile.of(url(properties))) : SqliteLock.none();
    }

    /**
     * Creates the SQLite file if it is missing.
     *
     * @param lock an unused parameter that makes Spring acquire the lock first. Without this lock, another instance of
     *     the bot could create the SQLite file at the same time.
     */
    @Bean
    SqliteFile sqliteFile(DataSourceProperties properties, SqliteLock lock) {
        var file = SqliteFile.of(url(properties));
        file.createIfMissing();
        return file;
    }

    /**
     * Creates the connection pool with the only writing connection.
     *
     * @param file an unused parameter that makes Spring create the SQLite file before the pool, and release the file's
     *     lock after closing the pool
     */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    HikariDataSource writer(DataSourceProperties properties, SqliteFile file) {
        return SqlitePools.writer(url(properties));
    }

    @Bean
    SqliteBackup backups(
            SqliteFile file,
            @Qualifier("writer") DataSource writer,
            @Value("${budkavle.backup.folder:}") String folder,
            @Value("${budkavle.backup.kept:14}") int kept) {
        return new SqliteBackup(file, BackupFolder.of(file, folder, kept), writer);
    }

    @Bean
    FlywayMigrationStrategy checkedMigration(
            SqliteFile file, SQLExceptionTranslator translator, SqliteBackup backups, ObjectProvider<Clock> clock) {
        return new CheckedMigration(
                jdbc -> {
                    jdbc.setExceptionTranslator(translator);
                    file.refuseIfDamaged(jdbc);
                },
                () -> backups.makeBeforeUpgrade(
                        clock.getIfAvailable(Clock::systemUTC).instant()));
    }

    @Bean
    FlywayConfigurationCustomizer migrationsOfSqlite() {
        return flyway -> MigrationLocations.with(MigrationLocations.SQLITE, flyway);
    }

    @Bean
    DecisionTextIndex decisionTextIndex() {
        return new SqliteDecisionIndex();
    }

    @Bean(defaultCandidate = false)
    HikariDataSource readers(DataSourceProperties properties, SqliteFile file) {
        return SqlitePools.readers("sqlite-reader", url(properties), READERS);
    }

    /**
     * Creates the pool of reading connections for the threads that handle people's interactions, with one connection
     * per thread.
     */
    @Bean(defaultCandidate = false)
    HikariDataSource answeringReaders(DataSourceProperties properties, SqliteFile file) {
        return SqlitePools.readers("sqlite-answering", url(properties), InteractionThread.AT_MOST);
    }

    @Bean
    DataSource dataSource(
            @Qualifier("writer") DataSource writer,
            @Qualifier("readers") DataSource readers,
            @Qualifier("answeringReaders") DataSource answeringReaders) {
        var dataSource = new LazyConnectionDataSourceProxy();
        dataSource.setDefaultAutoCommit(true);
        dataSource.setDefaultTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        dataSource.setTargetDataSource(writer);
        dataSource.setReadOnlyDataSource(new ReadPoolRouting(readers, answeringReaders));
        return dataSource;
    }

    @Bean
    DatabaseHealth databaseHealth(JdbcTemplate jdbc, SqliteFile file, SqliteExceptionTranslator translator) {
        return new SqliteHealth(jdbc, file, translator);
    }

    @Bean
    RestoreMark restoreMark(JdbcTemplate jdbc) {
        return new SqliteRestoreMark(jdbc);
    }

    @Bean
    SqliteExceptionTranslator sqliteExceptionTranslator() {
        return new SqliteExceptionTranslator();
    }

    @Bean
    Leadership leadership() {
        return new SingleInstanceLeadership();
    }

    /**
     * Sets the translator of SQLite's exceptions in the transaction manager, so that exceptions of a commit are
     * translated too.
     */
    @Bean
    TransactionManagerCustomizer<JdbcTransactionManager> commitTranslation(SQLExceptionTranslator translator) {
        return manager -> manager.setExceptionTranslator(translator);
    }

    private static String url(DataSourceProperties properties) {
        return Optional.ofNullable(properties.getUrl())
                .filter(url -> !url.isBlank())
                .orElse(OnSqlite.DEFAULT_URL);
    }
}
