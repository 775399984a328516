package se.budkavle.bot;

import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.autoconfigure.metrics.DataRepositoryMetricsAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import se.budkavle.bot.tryout.SandboxStart;
import se.budkavle.bot.web.RenamedSettings;

/**
 * Starts the Discord bot as a Spring application. If no token for a real Discord server is configured, also starts the
 * sandbox, a local program that imitates Discord.
 */
// Spring names each bean by its full class name, because two packages may contain classes with the same simple name.
// Spring Data's metrics are excluded: they measure each of hundreds of database queries, which slows the queries down
// and makes the bot's own metrics hard to find.
@SpringBootApplication(
        scanBasePackages = "se.budkavle",
        exclude = DataRepositoryMetricsAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class BotApplication {

    public static void main(String[] arguments) throws IOException {
        if (RestoreCommand.isMeant(arguments)) {
            System.exit(RestoreCommand.run(arguments));
        }
        application().run(arguments);
    }

    /** Returns the configured Spring application without starting it, so that tests can start it themselves. */
    public static SpringApplication application() {
        var application = new SpringApplication(BotApplication.class);
        // Spring Boot must not start a web server, because the package {@code web} starts one in a separate application
        // context. If the bot's web server cannot start, for example because its port is in use, the bot still runs.
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(
                context -> LibraryLogFilter.install(),
                new AutowireByTypeNameInitializer(),
                new RenamedSettings(),
                new SandboxStart());
        return application;
    }
}
