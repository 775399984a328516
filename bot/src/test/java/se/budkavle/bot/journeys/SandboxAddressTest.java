package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import se.budkavle.bot.tryout.SandboxStart;
import se.budkavle.sandbox.Sandbox;
import tools.jackson.databind.JsonNode;

/**
 * Tests that the log prints the address of the sandbox's web page only when the bot is logged in and its slash commands
 * are registered. Runs with each Discord library, JDA and Javacord. The sandbox is the local imitation of Discord.
 */
class SandboxAddressTest {

    private static final int LATENCY_MILLIS = 500;

    @ParameterizedTest
    @ValueSource(strings = {"jda", "javacord"})
    void theAddressIsPrintedOnlyAfterLoginAndCommandRegistration(String library)
            throws InterruptedException, ExecutionException, TimeoutException {
        var logger = (Logger) LoggerFactory.getLogger(SandboxStart.class);
        var reading = new Reading();
        reading.start();
        try (var town = RunningBot.startOn(library, starting -> {
            logger.addAppender(reading);
            starting.addBeanFactoryPostProcessor(SandboxAddressTest::answersSlowly);
        })) {
            var found = reading.found.get(RunningBot.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(found.online()).isTrue();
            assertThat(found.commands())
                    .isEqualTo(town.door()
                            .get("people/" + found.person() + "/commands")
                            .size())
                    .isPositive();
        } finally {
            logger.detachAppender(reading);
        }
    }

    /** Delays every HTTP response of the sandbox, so that the bot logs in and registers its slash commands late. */
    private static void answersSlowly(ConfigurableListableBeanFactory beans) {
        new SandboxClient(beans.getBean(Sandbox.class).address())
                .post("faults", Map.of("latencyMillis", LATENCY_MILLIS));
    }

    /**
     * The state of the sandbox at the moment when the log prints its address: a person, whether the bot is online, and
     * the number of registered slash commands.
     */
    private record Found(String person, boolean online, int commands) {}

    /**
     * A log appender. While the line with the sandbox's address is being logged, it requests the state of the sandbox
     * over HTTP.
     */
    private static final class Reading extends AppenderBase<ILoggingEvent> {

        private final CompletableFuture<Found> found = new CompletableFuture<>();

        @Override
        protected void append(ILoggingEvent event) {
            if (!event.getMessage().startsWith("The sandbox is open")) {
                return;
            }
            try {
                var door = new SandboxClient(URI.create(event.getArgumentArray()[0].toString()));
                JsonNode workspace = door.get("workspace");
                var person = workspace.at("/people/0/id").asString();
                found.complete(new Found(
                        person,
                        workspace.at("/bots/0/online").asBoolean(),
                        door.get("people/" + person + "/commands").size()));
            } catch (RuntimeException | AssertionError e) {
                found.completeExceptionally(e);
            }
        }
    }
}
