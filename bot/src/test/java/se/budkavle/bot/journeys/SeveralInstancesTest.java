package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.Databases;

/**
 * Tests two instances of the bot, each in a process of its own, on one PostgreSQL database. Kills, freezes and cuts off
 * the leader while people use a command. Asserts that nothing is lost or carried out twice, and that the other instance
 * soon answers.
 *
 * <p>The seed of the random times is printed and can be set with {@code -Dleader.seed}, the number of faults of the
 * long test with {@code -Dleader.faults}.
 */
@Tag("waits")
class SeveralInstancesTest {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);
    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration FROZEN = Duration.ofSeconds(30);
    private static final int MANY = 50;
    private static final int LATEST_MILLIS = 2_000;

    private final Database database = Databases.postgres();
    private final JdbcTemplate jdbc =
            new JdbcTemplate(new DriverManagerDataSource(database.url(), database.username(), database.password()));
    private final Sandbox sandbox = Sandbox.start(SandboxSettings.of(NumberPressing.workspace()));
    private final List<Instance> instances = new ArrayList<>();
    private int started;

    @TempDir
    private Path folder;

    /** An instance of the bot with the file in which it says whether it is the leader. */
    private record Instance(BotProcess process, Path alive) {

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
    }

    @AfterEach
    void end() throws InterruptedException {
        for (var instance : instances) {
            instance.process().kill();
        }
        sandbox.close();
    }

    @Test
    @Tag("endurance")
    void theOtherInstanceAnswersWhenTheLeaderIsFrozenOrKilled() throws Exception {
        try (var pressing = new NumberPressing(sandbox)) {
            pressing.awaitAnswers(10);
            var frozen = leader();
            frozen.process().freeze();
            awaitOtherLeader(frozen);
            pressing.awaitAnswers(10);
            frozen.process().thaw();
            await().atMost(START).until(() -> frozen.says("follower"));
            pressing.awaitAnswers(10);
            var killed = leader();
            killed.process().kill();
            awaitOtherLeader(killed);
            pressing.awaitAnswers(10);
            pressing.end();
            assertAllOnce(pressing);
        }
    }

    @Test
    @Tag("endurance")
    void nothingIsLostOrDoubledHoweverOftenTheLeaderChanges() throws Exception {
        long seed = Long.getLong("leader.seed", System.nanoTime());
        int faults = Integer.getInteger("leader.faults", MANY);
        System.out.printf("Seed %d, %d faults%n", seed, faults);
        var random = new Random(seed);
        try (var pressing = new NumberPressing(sandbox)) {
            for (int number = 0; number < faults; number++) {
                pressing.awaitAnswers(5);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LATEST_MILLIS));
                befall(Fault.values()[number % Fault.values().length], pressing);
            }
            pressing.awaitAnswers(10);
            pressing.end();
            System.out.printf(
                    "%d answered, %d not, longest silence %d ms%n",
                    pressing.answered().size(),
                    pressing.unanswered(),
                    pressing.longestSilence().toMillis());
            assertAllOnce(pressing);
        }
    }

    private void befall(Fault fault, NumberPressing pressing) throws Exception {
        var leader = leader();
        switch (fault) {
            case KILLED -> {
                leader.process().kill();
                awaitOtherLeader(leader);
                start();
            }
            case FROZEN -> {
                long end = System.nanoTime() + FROZEN.toNanos();
                leader.process().freeze();
                awaitOtherLeader(leader);
                pressing.awaitAnswers(5);
                TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
                leader.process().thaw();
            }
            case CUT_OFF ->
                jdbc.queryForList(
                        "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted"
                                + " and database = (select oid from pg_database where datname = current_database())");
        }
        await().atMost(START).until(() -> leaders() == 1 && followers() == 1);
    }

    private void assertAllOnce(NumberPressing pressing) {
        await().atMost(START)
                .until(() -> jdbc.queryForObject(
                                "select count(*) from delivery where composer = 'number' and state <> 'SENT'",
                                Integer.class)
                        == 0);
        var stored = jdbc.queryForList(
                "select subject from audit_entry where action = ?", Long.class, BotWithNumbers.STORED);
        assertThat(stored).as("nothing twice").doesNotHaveDuplicates();
        assertThat(stored).as("nothing lost").containsAll(pressing.answered());
        assertThat(pressing.posts())
                .as("each post once")
                .containsExactlyInAnyOrderElementsOf(
                        stored.stream().filter(BotWithNumbers::isPosted).toList());
        assertThat(pressing.longestSilence()).isLessThanOrEqualTo(LONGEST_SILENCE);
    }

    private void start() {
        var alive = folder.resolve("alive-" + ++started);
        instances.add(new Instance(
                BotProcess.start(List.of(BotWithNumbers.class.getName()), database, sandbox, alive, line -> {}),
                alive));
    }

    private Instance leader() {
        return instances.stream().filter(one -> one.says("leader")).findFirst().orElseThrow();
    }

    private void awaitOtherLeader(Instance earlier) {
        await().atMost(LONGEST_SILENCE)
                .until(() -> instances.stream().anyMatch(one -> !one.equals(earlier) && one.says("leader")));
    }

    private long leaders() {
        return instances.stream().filter(one -> one.says("leader")).count();
    }

    private long followers() {
        return instances.stream().filter(one -> one.says("follower")).count();
    }
}
