package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import se.budkavle.bot.web.RunningMonitoring;
import se.budkavle.sandbox.Sandbox;
import se.budkavle.sandbox.SandboxSettings;
import se.budkavle.sandbox.Seed;
import se.budkavle.sandbox.SeedPerson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests what a running bot reports to monitoring through the health endpoint and through the file for monitoring. */
@Tag("waits")
@ExtendWith(OutputCaptureExtension.class)
class HealthJourneyTest {

    @TempDir
    private Path folder;

    private Sandbox server;

    @BeforeEach
    void open() {
        server = Sandbox.start(SandboxSettings.of(new Seed(
                "Server",
                "sv-SE",
                List.of(),
                List.of(new SeedPerson("manager", "Någon", "manager", "sv-SE", null, true, List.of())))));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aBotIsUnhealthyWhileAnotherProgramLocksItsDatabase(CapturedOutput output) throws Exception {
        try (var bot = start(server.token())) {
            var monitoring = new RunningMonitoring(bot);
            RunningBot.within(
                    () -> "all is well", () -> monitoring.get("/health").statusCode() == 200);
            var health = json(monitoring);
            assertThat(health.path("status").asString()).isEqualTo("UP");
            assertThat(health.at("/components/gateway/details/lastEventSecondsAgo")
                            .asInt(-1))
                    .isBetween(0, 60);
            assertThat(health.at("/components/routines/details/lastTickSecondsAgo")
                            .asInt(-1))
                    .isBetween(0, 60);
            assertThat(health.at("/components/database/details/lastStoredSecondsAgo")
                            .asInt(-1))
                    .isBetween(0, 60);
            assertThat(health.at("/components/deliveries/details/oldestDueSecondsAgo")
                            .asInt(-1))
                    .isNotNegative();
            assertThat(health.at("/components/backup").path("status").isString())
                    .isTrue();
            RunningBot.within(() -> "a young mark", () -> age().toSeconds() < 10);
            assertThat(monitoring.get("/metrics").body())
                    .contains("jvm_memory_used_bytes")
                    .doesNotContain("spring_data_repository");
            assertThat(monitoring.get("/env").statusCode()).isEqualTo(404);

            try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("budkavle.db"));
                    var statement = other.createStatement()) {
                statement.execute("begin exclusive");
                RunningBot.within(
                        () -> "locked", () -> why(monitoring, "database").equals("locked"));
                assertThat(monitoring.get("/health").statusCode()).isEqualTo(503);
                RunningBot.within(() -> "an old mark", () -> age().toDays() > 1);
                RunningBot.within(
                        () -> "one clear line", () -> output.getOut().contains("The database is locked by another"));
                statement.execute("rollback");
            }
            RunningBot.within(
                    () -> "well again", () -> monitoring.get("/health").statusCode() == 200);
            RunningBot.within(() -> "a young mark", () -> age().toSeconds() < 10);
            RunningBot.within(() -> "told so", () -> output.getOut().contains("The database can be used again"));
            assertThat(output.getOut().lines().filter(line -> line.contains(" ERROR ")))
                    .as("one line, and no other error")
                    .singleElement()
                    .asString()
                    .contains("The database is locked by another");
        }
    }

    @Test
    void aBotWhoseTokenIsRefusedIsUnhealthy() {
        try (var bot = start("a-token-that-is-none")) {
            var monitoring = new RunningMonitoring(bot);
            RunningBot.within(() -> "refused", () -> why(monitoring, "gateway").equals("token-refused"));
            assertThat(monitoring.get("/health").statusCode()).isEqualTo(503);
            RunningBot.within(() -> "an old mark", () -> age().toDays() > 1);
        }
    }

    private static String why(RunningMonitoring monitoring, String part) {
        return json(monitoring).at("/components/" + part + "/details/reason").asString("");
    }

    private static JsonNode json(RunningMonitoring monitoring) {
        return JsonMapper.shared().readTree(monitoring.get("/health").body());
    }

    private Duration age() {
        var mark = folder.resolve("alive");
        try {
            return Files.exists(mark)
                    ? Duration.between(
                            Files.getLastModifiedTime(mark).toInstant(),
                            Clock.systemUTC().instant())
                    : Duration.between(Instant.EPOCH, Clock.systemUTC().instant());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ConfigurableApplicationContext start(String token) {
        return ExcludeTestBeans.application()
                .run(
                        "--spring.config.location=optional:classpath:/,"
                                + RunningBot.beside("config").toUri(),
                        "--budkavle.discord.token=" + token,
                        "--budkavle.discord.api=" + server.address(),
                        "--budkavle.web.port=-1",
                        "--budkavle.health.port=0",
                        "--budkavle.backup.at=",
                        "--budkavle.catalogue.folder=" + RunningBot.beside("config/catalogue"),
                        "--budkavle.health.file=" + folder.resolve("alive"),
                        "--spring.datasource.url=jdbc:sqlite:" + folder.resolve("budkavle.db"));
    }
}
