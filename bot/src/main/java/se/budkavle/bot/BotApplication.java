package se.budkavle.bot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import se.budkavle.bot.tryout.SandboxStart;
import se.budkavle.bot.web.RenamedSettings;

/** Starts the bot, together with the sandbox if no token for a real server is configured. */
// Bean names are full class names, because classes of two features may have the same simple name.
@SpringBootApplication(
        scanBasePackages = "se.budkavle",
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class BotApplication {

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** Returns the configured application, for tests that start it themselves. */
    public static SpringApplication application() {
        var application = new SpringApplication(BotApplication.class);
        // The package web creates its own application context for the server, so that the rest of the bot starts even
        // if the port is taken.
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers(new RenamedSettings(), new SandboxStart());
        return application;
    }
}
