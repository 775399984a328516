package se.budkavle.bot.testing;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.autoconfigure.metrics.DataRepositoryMetricsAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.AutowireByTypeNameInitializer;
import se.budkavle.bot.schedule.RealClock;
import se.budkavle.bot.schedule.Ticker;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.testing.TestContext;

/**
 * The Spring configuration that starts the bot in tests, once per JVM for SQLite and once for PostgreSQL. Omits the
 * adapters to Discord, the sandbox, the web server and the timer of the background jobs.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {QuartzAutoConfiguration.class, DataRepositoryMetricsAutoConfiguration.class})
@ConfigurationPropertiesScan("se.budkavle.bot")
@ComponentScan(
        basePackages = {"se.budkavle.storage", "se.budkavle.bot"},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Ticker.class),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = {
                        "se\\.budkavle\\.storage\\.StorageConfiguration",
                        "se\\.budkavle\\.storage\\.jdbc\\..*",
                        "se\\.budkavle\\.bot\\.Bot[A-Z].*",
                        "se\\.budkavle\\.bot\\.web\\.(Web|Monitoring)Server",
                        "se\\.budkavle\\.bot\\.catalogue\\.FirstLoad",
                        "se\\.budkavle\\.bot\\.(discord|tryout|bench)\\..*",
                        ".*Test(\\$.*)?"
                    })
        })
class WorkplaceContext {

    private static final MovableClock CLOCK = new MovableClock();
    private static final MovableClock MACHINE = new MovableClock();
    private static final RememberingChat CHAT = new RememberingChat();
    private static final RememberingMail MAIL = new RememberingMail();
    private static final RememberingWorkspace WORKSPACE = new RememberingWorkspace();

    private static final Map<WorkplaceDatabase, ConfigurableApplicationContext> STARTED =
            new EnumMap<>(WorkplaceDatabase.class);
    private static WorkplaceDatabase used = WorkplaceDatabase.SQLITE;

    /** Selects the database system (SQLite or PostgreSQL) on which the tests run from now on. */
    static synchronized void use(WorkplaceDatabase database) {
        used = database;
    }

    static synchronized ConfigurableApplicationContext context() {
        return STARTED.computeIfAbsent(used, WorkplaceContext::start);
    }

    static synchronized void restart() {
        STARTED.remove(used).close();
        context();
    }

    /** Resets the database in one transaction: deletes all rows and stores the rows with which each test starts. */
    static void reset(Runnable settle) {
        var jdbc = context().getBean(JdbcTemplate.class);
        new TransactionTemplate(context().getBean(PlatformTransactionManager.class))
                .executeWithoutResult(any -> used.reset(jdbc, settle));
    }

    static Map<String, Long> rows() {
        return used.rows(context().getBean(JdbcTemplate.class));
    }

    static Map<String, List<String>> contents() {
        return used.contents(context().getBean(JdbcTemplate.class));
    }

    private static ConfigurableApplicationContext start(WorkplaceDatabase database) {
        var arguments = Stream.concat(
                        Arrays.stream(database.opened().properties()),
                        // Disables the nightly backups with the empty property, because some tests simulate hundreds of
                        // nights.
                        Stream.of(
                                "budkavle.catalogue.folder=../config/catalogue",
                                "budkavle.backup.at=",
                                "budkavle.followup.public-page=true",
                                "budkavle.wheel.days[0].date=2024-05-07",
                                "budkavle.wheel.days[0].title=RUS-dagen",
                                "budkavle.wheel.days[1].date=2024-05-07",
                                "budkavle.wheel.days[1].title=Länsdagen",
                                "budkavle.report.board-network=hallbarhetsradet"))
                .map(property -> "--" + property)
                .toArray(String[]::new);
        return new SpringApplicationBuilder(WorkplaceContext.class)
                .contextFactory(TestContext.FACTORY)
                .web(WebApplicationType.NONE)
                .initializers(new AutowireByTypeNameInitializer())
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(arguments);
    }

    @Bean
    MovableClock clock() {
        return CLOCK;
    }

    @Bean
    RealClock machineClock() {
        return new RealClock(MACHINE);
    }

    static MovableClock machine() {
        return MACHINE;
    }

    @Bean
    RememberingChat chat() {
        return CHAT;
    }

    /** Replaces the bean that sends emails by SMTP with a fake that stores them in memory. */
    @Bean
    @Primary
    RememberingMail mail() {
        return MAIL;
    }

    /**
     * Replaces the thread pool that sends queued messages with an executor on the caller's thread, so that all due
     * messages have been sent when a tick ends.
     */
    @Bean
    @Primary
    CallersThread callersThread() {
        return new CallersThread();
    }

    @Bean
    RememberingWorkspace workspace() {
        return WORKSPACE;
    }

    @Bean
    KnownAddress publicAddress() {
        return new KnownAddress();
    }

    @Bean
    Association association() {
        return new Association("Förbundet", Phrasebook.SWEDISH, ZoneId.of("Europe/Stockholm"));
    }

    @Bean
    ZoneId zone(Association association) {
        return association.zone();
    }

    @Bean
    Phrasebook phrasebook(ZoneId zone) {
        return new Phrasebook(zone);
    }
}
