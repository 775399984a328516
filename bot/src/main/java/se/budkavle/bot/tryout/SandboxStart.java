package se.budkavle.bot.tryout;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import se.budkavle.bot.chat.ChannelName;
import se.budkavle.bot.discord.wire.ConnectedHandler;
import se.budkavle.bot.discord.wire.Permission;
import se.budkavle.bot.feature.catalogue.Catalogue;
import se.budkavle.bot.schedule.Routines;
import se.budkavle.sandbox.InitialView;
import se.budkavle.sandbox.Sandbox;
import se.budkavle.sandbox.SandboxSettings;
import se.budkavle.sandbox.Seed;
import se.budkavle.sandbox.SeedCategory;
import se.budkavle.sandbox.SeedChannel;
import se.budkavle.sandbox.SeedPerson;
import se.budkavle.storage.directory.Network;

/**
 * Starts the local Discord imitation (sandbox) if no token for a real Discord server is configured. The bot then logs
 * in to the sandbox. Only this class depends on the module {@code sandbox}.
 *
 * <p>The sandbox starts before any bean is created, because the sandbox's clock becomes the bot's clock.
 */
public class SandboxStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger log = LoggerFactory.getLogger(SandboxStart.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (!environment.getProperty("budkavle.discord.token", "").isBlank()) {
            return;
        }
        FreePorts.choose(environment);
        var catalogue =
                Catalogue.read(Path.of(environment.getProperty("budkavle.catalogue.folder", "config/catalogue")));
        var standIns = TestPersonaCreator.of(catalogue);
        var sandbox = Sandbox.start(
                settings(environment, seed(environment, catalogue, standIns)).withInitialView(initialView(standIns)));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "sandbox",
                        Map.of(
                                "budkavle.discord.token",
                                sandbox.token(),
                                "budkavle.discord.api",
                                sandbox.address().toString(),
                                // The sandbox's mail properties override the configured mail server and addresses, so
                                // that a tryout's emails never leave this machine.
                                "budkavle.mail.host",
                                "127.0.0.1",
                                "budkavle.mail.port",
                                sandbox.mailPort(),
                                "budkavle.mail.tls",
                                "none",
                                "budkavle.mail.local-only",
                                true,
                                "budkavle.mail.username",
                                "",
                                "budkavle.mail.from",
                                "natverk@" + Sandbox.mailDomain(),
                                "budkavle.mail.envelope-sender",
                                "studs+*@" + Sandbox.mailDomain(),
                                "budkavle.mail.unsubscribe-to",
                                "avsluta@" + Sandbox.mailDomain())));
        context.getBeanFactory().registerSingleton("clock", sandbox.clock());
        context.getBeanFactory().registerSingleton("sandbox", sandbox);
        // Registers the local Discord imitation (sandbox) first, so that Spring destroys it last, after the bot has
        // logged out. Spring also destroys the sandbox if the start fails.
        ((DefaultListableBeanFactory) context.getBeanFactory())
                .registerDisposableBean("sandbox", (DisposableBean) sandbox::close);
        // Links channels and accounts when the application is ready, because the networks have been loaded from the
        // YAML files by then.
        context.addApplicationListener((ApplicationReadyEvent ready) -> {
            join(context, sandbox, catalogue, standIns);
            // Logs the URL only after the commands are registered, because the sandbox's web page shows no commands
            // earlier.
            context.getBean(ConnectedHandler.class)
                    .onceRegistered(() -> log.info("The sandbox is open: {}", sandbox.address()));
        });
        // The bot stops before the local Discord imitation (sandbox), so the sandbox must no longer query the bot for
        // the due time of its next task.
        context.addApplicationListener((ContextClosedEvent closed) -> {
            if (closed.getApplicationContext() == context) {
                sandbox.onNextDue(Optional::empty);
            }
        });
    }

    private static SandboxSettings settings(ConfigurableEnvironment environment, Seed seed) {
        var settings = SandboxSettings.of(seed)
                .withPort(environment.getProperty("budkavle.sandbox.port", Integer.class, 8080))
                .withPatience(environment.getProperty(
                        "budkavle.sandbox.response-limit", Duration.class, Duration.ofSeconds(3)))
                .withZone(ZoneId.of(environment.getProperty("budkavle.association.zone", "Europe/Stockholm")))
                // The bot gets the permissions that its invitation to a real Discord server requests, so that a tryout
                // reveals a missing permission.
                .withBotPermissions(Permission.all());
        var stateFile = environment.getProperty("budkavle.sandbox.state-file", "");
        return stateFile.isBlank() ? settings : settings.withStateFile(Path.of(stateFile));
    }

    private static InitialView initialView(List<TestPersona> standIns) {
        return new InitialView(
                TestPersonaCreator.FIRST,
                TestPersonaCreator.FIRST_CHANNEL,
                standIns.stream().collect(Collectors.toMap(TestPersona::key, SuggestedCommands::of)));
    }

    private static Seed seed(ConfigurableEnvironment environment, Catalogue catalogue, List<TestPersona> standIns) {
        var categories = new ArrayList<SeedCategory>();
        for (var area : catalogue.areas()) {
            categories.add(new SeedCategory(
                    area.id(),
                    area.title(),
                    catalogue.networks().stream()
                            .filter(network -> network.areaId().equals(area.id()))
                            .map(network ->
                                    new SeedChannel(network.id(), ChannelName.of(network.title()), network.title()))
                            .toList()));
        }
        var locale = environment.getProperty("budkavle.association.locale", "sv-SE");
        return new Seed(
                environment.getProperty("budkavle.association.name", "Kommunförbundet Västernorrland"),
                locale,
                categories,
                standIns.stream()
                        .map(one -> new SeedPerson(
                                one.key(),
                                one.name(),
                                one.key(),
                                locale,
                                one.group(),
                                one.isAdministrator(),
                                List.of()))
                        .toList());
    }

    private static void join(
            ConfigurableApplicationContext context, Sandbox sandbox, Catalogue catalogue, List<TestPersona> standIns) {
        context.getBean(SandboxLinker.class)
                .join(
                        catalogue.networks().stream()
                                .collect(Collectors.toMap(
                                        Network::id, network -> String.valueOf(sandbox.channelId(network.id())))),
                        standIns.stream()
                                .collect(Collectors.toMap(
                                        Function.identity(), one -> String.valueOf(sandbox.personId(one.key())))));
        for (var plan : catalogue.plans()) {
            context.getBean(ExamplePlan.class)
                    .settle(plan, catalogue.indicators())
                    .ifPresent(title -> log.info(
                            "Beside the sample of {} stands {}", plan.plan().year(), title));
        }
        sandbox.onNextDue(context.getBean(Routines.class)::nextDue);
    }
}
