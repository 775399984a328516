package se.budkavle.bot.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.schedule.Ticker;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.directory.Association;

/** Starts the bot for tests once in this JVM, on an SQLite file, without Discord, sandbox and ticker. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = QuartzAutoConfiguration.class)
@ConfigurationPropertiesScan("se.budkavle.bot")
@ComponentScan(basePackages = {"se.budkavle.storage", "se.budkavle.bot"},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class, excludeFilters = {
    @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Ticker.class),
    @ComponentScan.Filter(type = FilterType.REGEX, pattern = {
        "se\\.budkavle\\.storage\\.StorageConfiguration", "se\\.budkavle\\.storage\\.jdbc\\..*",
        "se\\.budkavle\\.bot\\.Bot[A-Z].*", "se\\.budkavle\\.bot\\.catalogue\\.FirstLoad",
        "se\\.budkavle\\.bot\\.(discord|javacord|tryout|bench)\\..*", "se\\.budkavle\\.bot\\.wire\\.WorkspaceConfiguration",
        ".*Test(\\$.*)?"})})
class WorkplaceContext {

    private static final MovableClock CLOCK = new MovableClock();
    private static final RememberingChat CHAT = new RememberingChat();
    private static final RememberingWorkspace WORKSPACE = new RememberingWorkspace();
    private static final Path FILE = newFile();

    private static ConfigurableApplicationContext context;

    static synchronized ConfigurableApplicationContext context() {
        if (context == null) {
            context = new SpringApplicationBuilder(WorkplaceContext.class)
                    .web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF).logStartupInfo(false)
                    .run("--spring.datasource.url=jdbc:sqlite:" + FILE, "--budkavle.catalogue.folder=../config/catalogue",
                            "--budkavle.calendar.port=0", "--budkavle.calendar.public-address=https://calendar.example");
        }
        return context;
    }

    static synchronized void restart() {
        context.close();
        context = null;
        context();
    }

    /** Empties every table. */
    static void clear() {
        var jdbc = context().getBean(JdbcTemplate.class);
        new TransactionTemplate(context().getBean(PlatformTransactionManager.class)).executeWithoutResult(any -> {
            jdbc.execute("pragma defer_foreign_keys = on");
            jdbc.queryForList("""
                    select name from sqlite_master where type = 'table'
                    and name not like 'sqlite_%' and name not like 'flyway_%'""", String.class)
                    .forEach(table -> jdbc.update("delete from \"" + table + "\""));
        });
    }

    @Bean
    MovableClock clock() {
        return CLOCK;
    }

    @Bean
    RememberingChat chat() {
        return CHAT;
    }

    @Bean
    RememberingWorkspace workspace() {
        return WORKSPACE;
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
    Phrasebook phrasebook() {
        return new Phrasebook();
    }

    private static Path newFile() {
        try {
            var folder = Files.createTempDirectory("workplace");
            // Deleted in the opposite order: the files that SQLite lays beside it first, the folder last.
            folder.toFile().deleteOnExit();
            for (var ending : new String[] {"", "-shm", "-wal"}) {
                folder.resolve("workplace.db" + ending).toFile().deleteOnExit();
            }
            return folder.resolve("workplace.db");
        } catch (IOException e) {
            throw new UncheckedIOException("No place for a database", e);
        }
    }
}
