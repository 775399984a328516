package se.budkavle.bot.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.budkavle.bot.chat.SandboxVisitor;
import se.budkavle.bot.mail.Carriers;
import se.budkavle.sandbox.Sandbox;
import se.budkavle.sandbox.SandboxSettings;
import se.budkavle.sandbox.Seed;
import se.budkavle.sandbox.SeedCategory;
import se.budkavle.sandbox.SeedChannel;
import se.budkavle.sandbox.SeedPerson;
import tools.jackson.databind.JsonNode;

/**
 * Measures how long 200 people wait for a reply if all press a button at once and each REST call takes 60 ms. Compares
 * the bot, which stores a row, with a minimal bot on the same library, which only replies with a fixed text.
 */
@Tag("bench")
class PressBench {

    private static final int PEOPLE = 200;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 6);
    /**
     * The number of warm-up rounds of the JVM, which are not measured. A bot in production is warm, because it runs for
     * months.
     */
    private static final int WARMING = 8;

    private static final int USUAL_PER_MINUTE = 120;
    private static final int LATENCY_MILLIS = 60;
    /**
     * The waiting time in milliseconds that is recorded if a button press gets no response within Discord's time limit.
     */
    private static final long TOO_LATE = 99_999;

    @TempDir
    private java.nio.file.Path folder;

    /** The message of one bot with its button, and the waiting times measured for that bot. */
    private record Stand(String name, String message, String button, List<Long> waits, AtomicInteger acknowledged) {}

    @Test
    void theReplyTimeForTwoHundredSimultaneousPressesIsMeasuredWithJda() throws Exception {
        try (var sandbox = Sandbox.start(SandboxSettings.of(seed()));
                var ours = BenchmarkBot.in(sandbox.address(), sandbox.token(), folder.resolve("bench.db"), "jda");
                var bare = MinimalJdaBot.in(sandbox.address(), application(sandbox, "Bare"))) {
            var channel = Long.toUnsignedString(sandbox.channelId("climate"));
            compare(
                    sandbox,
                    ours,
                    List.of(
                            stand("bare bot on JDA, a constant", bare.post(channel), "bare"),
                            stand("ours, a row stored", ours.post(channel), BenchmarkBot.BUTTON)));
        }
    }

    @Test
    void theReplyTimeForTwoHundredSimultaneousPressesIsMeasuredWithJavacord() {
        try (var sandbox = Sandbox.start(SandboxSettings.of(seed()));
                var ours = BenchmarkBot.in(
                        sandbox.address(), sandbox.token(), folder.resolve("bench-javacord.db"), "javacord");
                var bare = BareJavacordBot.in(sandbox.address(), application(sandbox, "Bare"))) {
            var channel = Long.toUnsignedString(sandbox.channelId("climate"));
            compare(
                    sandbox,
                    ours,
                    List.of(
                            stand("bare bot on Javacord", bare.post(channel), "bare"),
                            stand("ours on Javacord, a row stored", ours.post(channel), BenchmarkBot.BUTTON)));
        }
    }

    /**
     * Compares the waiting times in three cases: the bot sends no emails, sends emails at the usual rate, or sends
     * emails at full speed.
     */
    @Test
    void theReplyTimeForTwoHundredSimultaneousPressesIsMeasuredDuringABatchOfEmails() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (var sandbox = Sandbox.start(SandboxSettings.of(seed()));
                var ours =
                        BenchmarkBot.in(sandbox.address(), sandbox.token(), folder.resolve("bench-batch.db"), "jda");
                var usual = new BatchLoad(
                        ours.context(),
                        Carriers.to(server.getSmtp().getPort(), Map.of("per-minute", USUAL_PER_MINUTE)));
                var fast = new BatchLoad(
                        ours.context(), Carriers.to(server.getSmtp().getPort(), Map.of("per-minute", 0)))) {
            var post = ours.post(Long.toUnsignedString(sandbox.channelId("climate")));
            var alone = stand("ours by itself", post, BenchmarkBot.BUTTON);
            var beside = stand("ours beside 120 letters a minute", post, BenchmarkBot.BUTTON);
            var crowded = stand("ours beside a batch at full speed", post, BenchmarkBot.BUTTON);
            compare(sandbox, ours, List.of(alone, beside, crowded), stand -> {
                usual.sends(stand.equals(beside));
                fast.sends(stand.equals(crowded));
            });
            System.out.printf(
                    "%d letters at the usual pace and %d at full speed beside the presses%n",
                    usual.sent(), fast.sent());
        } finally {
            server.stop();
        }
    }

    private static void compare(Sandbox sandbox, BenchmarkBot ours, List<Stand> stands) {
        compare(sandbox, ours, stands, any -> {});
    }

    private static void compare(Sandbox sandbox, BenchmarkBot ours, List<Stand> stands, Consumer<Stand> before) {
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(i ->
                        new SandboxVisitor(sandbox.address(), Long.toUnsignedString(sandbox.personId("person" + i))))
                .toList();
        SandboxVisitor.tell(sandbox.address(), "faults", Map.of("latencyMillis", LATENCY_MILLIS));
        for (int round = 0; round < WARMING + ROUNDS; round++) {
            for (var stand : stands) {
                before.accept(stand);
                var waits = burst(people, stand);
                if (round >= WARMING) {
                    stand.waits().addAll(waits);
                }
            }
        }
        report(sandbox.address(), stands, ours);
    }

    private static String application(Sandbox sandbox, String name) {
        return SandboxVisitor.tell(sandbox.address(), "applications", Map.of("name", name))
                .path("token")
                .asString();
    }

    private static Stand stand(String name, String message, String button) {
        return new Stand(name, message, button, new ArrayList<>(), new AtomicInteger());
    }

    /**
     * Makes all people press the button at once. Returns the milliseconds from each press to the bot's first response,
     * as measured by the local Discord imitation (sandbox).
     */
    private static List<Long> burst(List<SandboxVisitor> people, Stand stand) {
        var presses = people.stream()
                .map(person ->
                        person.pressing(stand.message(), stand.button()).thenApply(outcome -> wait(stand, outcome)))
                .toList();
        return presses.stream().map(CompletableFuture::join).toList();
    }

    private static long wait(Stand stand, JsonNode outcome) {
        return switch (outcome.path("kind").asString()) {
            case "failed" -> TOO_LATE;
            case "deferred" -> {
                // The bot has only acknowledged the interaction and replies later. The measured time ends with this
                // acknowledgement.
                stand.acknowledged().incrementAndGet();
                yield outcome.path("millis").asLong();
            }
            default -> outcome.path("millis").asLong();
        };
    }

    private static void report(URI address, List<Stand> stands, BenchmarkBot ours) {
        var bare = sorted(stands.get(0));
        for (var stand : stands) {
            var waits = sorted(stand);
            System.out.printf(
                    Locale.ROOT,
                    "%-34s p50 %5d ms  p99 %5d ms  max %5d ms  p50 ratio %.2f  p99 ratio %.2f  too late %d  only acknowledged %d%n",
                    stand.name(),
                    at(waits, 0.5),
                    at(waits, 0.99),
                    waits[waits.length - 1],
                    (double) at(waits, 0.5) / at(bare, 0.5),
                    (double) at(waits, 0.99) / at(bare, 0.99),
                    stand.waits().stream().filter(wait -> wait == TOO_LATE).count(),
                    stand.acknowledged().get());
        }
        var counters = SandboxVisitor.read(address, "counters");
        System.out.printf(
                "%d presses each, %d rows stored, %s did not respond in time%n",
                sorted(stands.get(1)).length, ours.rows(), counters.path("didNotRespond"));
    }

    private static long[] sorted(Stand stand) {
        return stand.waits().stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private static long at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }

    private static Seed seed() {
        return new Seed(
                "Association",
                "sv-SE",
                List.of(new SeedCategory(
                        "environment", "Environment", List.of(new SeedChannel("climate", "climate", null)))),
                IntStream.range(0, PEOPLE)
                        .mapToObj(i -> new SeedPerson(
                                "person" + i, "Person " + i, "person" + i, "sv-SE", null, false, List.of()))
                        .toList());
    }
}
