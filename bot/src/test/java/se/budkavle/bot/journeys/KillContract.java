package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.budkavle.bot.chat.SandboxVisitor;
import se.budkavle.sandbox.Sandbox;
import se.budkavle.sandbox.SandboxSettings;
import se.budkavle.sandbox.Seed;
import se.budkavle.sandbox.SeedCategory;
import se.budkavle.sandbox.SeedChannel;
import se.budkavle.sandbox.SeedPerson;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Addressee.Kind;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.BatchRecipient.State;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.Batches;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.OpenStorage;

/**
 * Kills the bot's process repeatedly while it sends emails and chat messages. Asserts that no recipient is left out or
 * gets a message twice. Only for emails that were being sent at a kill, the outcome may be unknown.
 *
 * <p>The seed of the random times is printed and can be set with {@code -Dkill.seed}.
 */
@Tag("waits")
abstract class KillContract {

    /**
     * The number of queued emails per process. A process that runs for at most {@link #LATEST_MILLIS} sends fewer, so
     * that queued emails remain for every process.
     */
    private static final int LETTERS_A_LIFE = 200;

    private static final int CHANNELS = 30;
    private static final int CONNECTIONS = 2;
    private static final int LATEST_MILLIS = 600;
    /**
     * The time by which the clock of each new process is ahead of the killed process's clock. By then, the killed
     * process's claims (reservations) of messages have expired, so that the new process can send these messages.
     */
    private static final Duration BETWEEN_LIVES = Duration.ofMinutes(3);

    private static final Duration LATENCY = Duration.ofMillis(40);

    @TempDir
    private Path folder;

    abstract Database database(Path inFolder);

    /** Returns how often the long test kills the process. */
    abstract int manyKills();

    @Test
    void everyRecipientGetsTheMessageOnceIfTheBotIsKilledOnce() throws Exception {
        kill(1, 600);
    }

    @Test
    @Tag("endurance")
    void everyRecipientGetsTheMessageOnceIfTheBotIsKilledManyTimes() throws Exception {
        kill(manyKills(), manyKills() * LETTERS_A_LIFE);
    }

    private void kill(int kills, int letters) throws Exception {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        var random = new Random(seed);
        var database = database(folder);
        try (var sandbox = Sandbox.start(SandboxSettings.of(workspace()).withLatency(LATENCY));
                var mail = new CountingMailServer()) {
            var batch = order(database, sandbox, letters);
            for (int life = 0; life < kills; life++) {
                var bot = new Life(life, database, sandbox, mail);
                bot.awaitSending();
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LATEST_MILLIS));
                bot.kill();
            }
            var last = new Life(kills, database, sandbox, mail);
            try (var storage = OpenStorage.on(database, "budkavle.database.single-instance=false")) {
                await().atMost(Duration.ofMinutes(10))
                        .pollInterval(Duration.ofMillis(500))
                        .until(() -> storage.get(Batches.class)
                                        .findById(batch.id())
                                        .orElseThrow()
                                        .state()
                                == Batch.State.DONE);
                last.kill();
                var rows = rows(storage, batch);
                print(kills, seed, database, rows, mail);
                assertLettersAccountedFor(kills, letters, rows, mail.taken());
                assertPostsAccountedFor(rows, sandbox);
                assertThat(storage.get(BatchRecipients.class).tally(batch.id()).stream()
                                .mapToInt(BatchRecipients.Tally::recipients)
                                .sum())
                        .isEqualTo(letters + CHANNELS);
            }
        }
    }

    private static void assertLettersAccountedFor(
            int kills, int number, List<BatchRecipient> rows, Map<String, Integer> taken) {
        assertThat(taken.values()).as("nobody twice").containsOnly(1);
        var letters = rows.stream().filter(row -> row.way() == Kind.MAIL).toList();
        assertThat(letters).hasSize(number).allMatch(row -> row.state() == State.SENT || row.state() == State.UNKNOWN);
        var ids = taken.keySet();
        var sent = letters.stream().filter(row -> row.state() == State.SENT).toList();
        assertThat(sent)
                .as("each that is sent has arrived")
                .allMatch(row -> ids.contains(row.messageId().replaceAll("[<>]", "")));
        int unknown = letters.size() - sent.size();
        assertThat(unknown)
                .as("at most the letter that each connection was sending and the next one, at each kill")
                .isLessThanOrEqualTo(2 * kills * CONNECTIONS);
        assertThat(ids.size()).isBetween(sent.size(), sent.size() + unknown);
    }

    private static void assertPostsAccountedFor(List<BatchRecipient> rows, Sandbox sandbox) {
        var posts = rows.stream().filter(row -> row.way() == Kind.CHANNEL).toList();
        assertThat(posts).hasSize(CHANNELS).allMatch(row -> row.state() == State.SENT);
        var reader = new SandboxVisitor(sandbox.address(), Long.toUnsignedString(sandbox.personId("reader")));
        assertThat(posts)
                .allSatisfy(row -> assertThat(reader.sees(row.addressee().id()))
                        .extracting(message -> message.path("id").asString())
                        .containsExactly(row.messageId()));
    }

    private static void print(
            int kills, long seed, Database database, List<BatchRecipient> rows, CountingMailServer mail) {
        var states = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.way() + " " + row.state(), HashMap::new, Collectors.counting()));
        System.out.printf(
                "%d kills on %s, seed %d: %s, %d letters taken, %d of them more than once%n",
                kills,
                database.isSqlite() ? "SQLite" : "PostgreSQL",
                seed,
                states,
                mail.taken().size(),
                mail.taken().values().stream().filter(times -> times > 1).count());
    }

    private static Batch order(Database database, Sandbox sandbox, int number) {
        try (var storage = OpenStorage.on(database)) {
            return storage.transaction().execute(any -> {
                var now = Instant.now();
                var batch =
                        storage.get(Batches.class).save(Batch.of("to-kill", CrashTestBot.COMPOSER, "any", now, now));
                var channels = IntStream.range(0, CHANNELS)
                        .mapToObj(i -> Addressee.channel(Long.toUnsignedString(sandbox.channelId("channel" + i))));
                var letters = IntStream.range(0, number).mapToObj(i -> Addressee.mail("reader" + i + "@example.org"));
                storage.get(BatchRecipients.class)
                        .saveEach(Stream.concat(channels, letters)
                                .map(one -> BatchRecipient.of(batch, one, null, null, null, List.of("list:network")))
                                .iterator());
                return batch;
            });
        }
    }

    private static List<BatchRecipient> rows(OpenStorage storage, Batch batch) {
        var all = new ArrayList<BatchRecipient>();
        List<BatchRecipient> page;
        do {
            page = storage.get(BatchRecipients.class)
                    .page(
                            batch.id(),
                            all.isEmpty() ? "" : all.get(all.size() - 1).id(),
                            1_000);
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    private static Seed workspace() {
        var channels = IntStream.range(0, CHANNELS)
                .mapToObj(i -> new SeedChannel("channel" + i, "channel-" + i, null))
                .toList();
        return new Seed(
                "Association",
                "sv-SE",
                List.of(new SeedCategory("all", "All", channels)),
                List.of(new SeedPerson("reader", "Reader", "reader", "sv-SE", null, false, List.of())));
    }

    /** One process of the bot, from its start until it is killed. */
    private final class Life {

        private final BotProcess process;
        private final CountDownLatch sending = new CountDownLatch(1);

        Life(int number, Database database, Sandbox sandbox, CountingMailServer mail) {
            process = BotProcess.start(
                    List.of(
                            CrashTestBot.class.getName(),
                            BETWEEN_LIVES.multipliedBy(number).toString()),
                    database,
                    sandbox,
                    sandbox.address(),
                    folder.resolve("alive"),
                    line -> {
                        if (line.equals(CrashTestBot.WRITING)) {
                            sending.countDown();
                        }
                    },
                    "--budkavle.mail.host=localhost",
                    "--budkavle.mail.port=" + mail.port(),
                    "--budkavle.mail.tls=none",
                    "--budkavle.mail.from=newsletter@example.org",
                    "--budkavle.mail.per-minute=0",
                    "--budkavle.mail.connections=" + CONNECTIONS);
        }

        void awaitSending() throws InterruptedException {
            assertThat(sending.await(2, TimeUnit.MINUTES))
                    .as("it has begun to send")
                    .isTrue();
        }

        void kill() throws InterruptedException {
            process.kill();
        }
    }
}
