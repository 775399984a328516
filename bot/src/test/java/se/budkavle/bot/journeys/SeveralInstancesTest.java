package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.budkavle.sandbox.Sandbox;
import se.budkavle.sandbox.SandboxSettings;
import se.budkavle.storage.testing.CuttableConnection;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.Databases;

/**
 * Tests two instances of the bot, each in a separate process, on one PostgreSQL database. Kills, freezes and
 * disconnects the leader while people use a command. Asserts that nothing is lost or carried out twice, and that the
 * other instance soon answers.
 *
 * <p>The seed of the random times is printed and can be set with {@code -Dleader.seed}, the number of faults of the
 * long test with {@code -Dleader.faults}.
 */
@Tag("waits")
class SeveralInstancesTest {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration LASTING = Duration.ofSeconds(30);
    private static final int MANY = 50;
    private static final int LATEST_MILLIS = 2_000;
    /**
     * The maximum time from the two presses to the fault. The bot handles most presses within this time, so the fault
     * comes before, during or after the opening of the status round.
     */
    private static final int LATEST_PRESS_MILLIS = 200;

    private final Database database = Databases.postgres();
    private final JdbcTemplate jdbc =
            new JdbcTemplate(new DriverManagerDataSource(database.url(), database.username(), database.password()));
    private final Sandbox sandbox = Sandbox.start(SandboxSettings.of(CommandLoad.workspace()));
    private final List<Instance> instances = new ArrayList<>();
    private int started;

    @TempDir
    private Path folder;

    /**
     * A running instance of the bot. The file {@code alive} says whether the instance is the leader. The {@code wires}
     * are its proxied connections to the database and to Discord.
     */
    private record Instance(BotProcess process, Path alive, List<CuttableConnection> wires) {

        boolean says(String role) {
            try {
                return process.isAlive()
                        && Files.exists(alive)
                        && Files.readString(alive).strip().equals(role);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private enum Fault {
        KILLED,
        FROZEN,
        CUT_OFF
    }

    @BeforeEach
    void startTwo() {
        start();
        start();
        await().atMost(START).until(() -> leaders() == 1 && followers() == 1);
        jdbc.update(
                "insert into person (id, name, account_id, created_at, version) values ('person', 'Person', ?, 0, 0)",
                Long.toUnsignedString(sandbox.personId("person")));
    }

    @AfterEach
    void end() throws Exception {
        for (var instance : instances) {
            instance.process().kill();
            for (var wire : instance.wires()) {
                wire.close();
            }
        }
        sandbox.close();
    }

    @Test
    void theOtherInstanceAnswersCommandsAfterTheLeaderIsKilledFrozenOrDisconnected() throws Exception {
        try (var pressing = new CommandLoad(sandbox)) {
            for (var fault : Fault.values()) {
                pressing.awaitAnswers(10);
                befall(fault, Duration.ZERO, pressing);
            }
            assertAllOnce(pressing);
        }
    }

    @Test
    @Tag("endurance")
    void noCommandIsLostOrRunTwiceHoweverOftenTheLeaderChanges() throws Exception {
        long seed = Long.getLong("leader.seed", System.nanoTime());
        int faults = Integer.getInteger("leader.faults", MANY);
        System.out.printf("Seed %d, %d faults%n", seed, faults);
        var random = new Random(seed);
        try (var pressing = new CommandLoad(sandbox)) {
            for (int number = 0; number < faults; number++) {
                pressing.awaitAnswers(5);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LATEST_MILLIS));
                var fault = Fault.values()[number % Fault.values().length];
                befall(fault, LASTING, pressing);
                System.out.printf(
                        "%d %s: longest silence so far %d ms%n",
                        number + 1, fault, pressing.longestSilence().toMillis());
            }
            assertAllOnce(pressing);
            System.out.printf(
                    "%d answered, %d not, %d absences, longest silence %d ms%n",
                    pressing.answered().size(),
                    pressing.unanswered(),
                    pressing.absences().size(),
                    pressing.longestSilence().toMillis());
            assertThat(pressing.longestSilence()).isLessThanOrEqualTo(LONGEST_SILENCE);
        }
    }

    @Test
    @Tag("endurance")
    void repeatedPressesDuringChangesOfTheLeaderOpenARoundOnlyOnce() throws Exception {
        long seed = Long.getLong("leader.seed", System.nanoTime());
        int faults = Integer.getInteger("leader.faults", MANY);
        System.out.printf("Seed %d, %d faults%n", seed, faults);
        var random = new Random(seed);
        try (var pressing = new CommandLoad(sandbox)) {
            var opening = new RoundOpening(sandbox, jdbc);
            for (int number = 0; number < faults; number++) {
                pressing.awaitAnswers(5);
                opening.showPreview();
                opening.pressTwice();
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LATEST_PRESS_MILLIS));
                befall(Fault.values()[number % Fault.values().length], Duration.ZERO, pressing);
                opening.pressUntilAnswered();
                opening.assertOpenedOnce();
            }
        }
    }

    /** Causes a fault in the leader for at least this duration, and waits until two instances run again. */
    private void befall(Fault fault, Duration lasting, CommandLoad pressing) throws Exception {
        var leader = leader();
        long end = System.nanoTime() + lasting.toNanos();
        switch (fault) {
            case KILLED -> leader.process().kill();
            case FROZEN -> leader.process().freeze();
            case CUT_OFF -> leader.wires().forEach(CuttableConnection::cut);
        }
        await().atMost(START)
                .until(() -> instances.stream().anyMatch(one -> !one.equals(leader) && one.says("leader")));
        pressing.awaitAnswers(5);
        switch (fault) {
            case KILLED -> start();
            case FROZEN -> {
                TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
                leader.process().thaw();
            }
            case CUT_OFF -> {
                TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
                leader.wires().forEach(CuttableConnection::mend);
            }
        }
        await().atMost(START).until(() -> leaders() == 1 && followers() == 1);
    }

    private void assertAllOnce(CommandLoad pressing) throws Exception {
        pressing.awaitAnswers(10);
        pressing.end();
        await().atMost(START)
                .until(() -> jdbc.queryForObject(
                                "select count(*) from delivery where composer = 'number' and state <> 'SENT'",
                                Integer.class)
                        == 0);
        var stored = jdbc.queryForList(
                "select subject from audit_entry where action = ?", Long.class, NumberCommandBot.STORED);
        assertThat(stored).as("nothing twice").doesNotHaveDuplicates();
        assertThat(stored).as("nothing lost").containsAll(pressing.answered());
        assertThat(pressing.posts())
                .as("each post once")
                .containsExactlyInAnyOrderElementsOf(
                        stored.stream().filter(NumberCommandBot::isPosted).toList());
        assertThat(jdbc.queryForList("select first_day from absence", String.class))
                .as("each absence once")
                .doesNotHaveDuplicates()
                .containsAll(pressing.absences());
        assertThat(pressing.absences()).isNotEmpty();
    }

    private void start() {
        var alive = folder.resolve("alive-" + ++started);
        int port = URI.create(database.url().substring("jdbc:".length())).getPort();
        var toDatabase = new CuttableConnection(port);
        var toDiscord = new CuttableConnection(sandbox.address().getPort());
        var process = BotProcess.start(
                List.of(NumberCommandBot.class.getName()),
                new Database(
                        database.url().replace(":" + port + "/", ":" + toDatabase.port() + "/"),
                        database.username(),
                        database.password()),
                sandbox,
                URI.create("http://127.0.0.1:" + toDiscord.port()),
                alive,
                line -> {});
        instances.add(new Instance(process, alive, List.of(toDatabase, toDiscord)));
    }

    private Instance leader() {
        return instances.stream().filter(one -> one.says("leader")).findFirst().orElseThrow();
    }

    private long leaders() {
        return instances.stream().filter(one -> one.says("leader")).count();
    }

    private long followers() {
        return instances.stream().filter(one -> one.says("follower")).count();
    }
}
