package se.budkavle.bot.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.chat.SandboxVisitor;
import se.budkavle.bot.delivery.DeliveryBot;
import se.budkavle.sandbox.Sandbox;
import se.budkavle.sandbox.SandboxSettings;

/**
 * Measures how fast the bot posts messages in 30 channels, compared with Discord's rate limits: 5 messages in 5 seconds
 * per channel, and 50 requests per second in all. Counts the requests that are refused because of a rate limit. Also
 * measures how late messages to other channels are while one channel is flooded.
 *
 * <p>With {@code -Dbench.posts=10000}, the benchmark takes six minutes for each Discord library.
 */
@Tag("bench")
class RateLimitBench {

    private static final int CHANNELS = 30;
    private static final int POSTS = Integer.getInteger("bench.posts", 1_500);
    private static final int IN_A_WINDOW = 5;
    private static final int WINDOW_SECONDS = 5;
    private static final int A_SECOND_IN_ALL = 50;
    private static final int FLOOD = 100;
    private static final int SECONDS_OF_FLOOD = 20;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jda", "javacord"})
    void theSpeedOfPostingInThirtyChannelsIsMeasured(String library) throws Exception {
        try (var sandbox = Sandbox.start(SandboxSettings.of(BenchmarkChannels.seed(CHANNELS)));
                var ours = BenchmarkBot.in(sandbox.address(), sandbox.token(), folder.resolve("pace.db"), library);
                var bot = new DeliveryBot(ours.context(), Duration.ofMillis(500))) {
            var channels = BenchmarkChannels.ids(sandbox, CHANNELS);
            fill(library, sandbox, bot, channels);
            flood(library, sandbox, bot, channels);
        }
    }

    private static void fill(String library, Sandbox sandbox, DeliveryBot bot, List<String> channels) {
        int each = POSTS / CHANNELS;
        int limited = rateLimited(sandbox);
        bot.order("fill", each, channels);
        long start = System.nanoTime();
        Awaitility.await()
                .pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofMinutes(20))
                .until(() -> bot.count("fill", "SENT") == each * CHANNELS);
        double took = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
        int lastWindow = (each - 1) / IN_A_WINDOW;
        double least =
                lastWindow * WINDOW_SECONDS + (double) (each - lastWindow * IN_A_WINDOW) * CHANNELS / A_SECOND_IN_ALL;
        System.out.printf(
                Locale.ROOT,
                "%-8s %d posts in %d channels: %.1f s, at least %.1f s by the limits, %.1f posts a second, ratio %.3f, %d times 429%n",
                library,
                each * CHANNELS,
                CHANNELS,
                took,
                least,
                each * CHANNELS / took,
                least / took,
                rateLimited(sandbox) - limited);
    }

    private static void flood(String library, Sandbox sandbox, DeliveryBot bot, List<String> channels)
            throws InterruptedException {
        // Waits until the rate-limit windows of all channels have ended, so that each channel starts with its full
        // limit.
        Thread.sleep(TimeUnit.SECONDS.toMillis(WINDOW_SECONDS));
        int limited = rateLimited(sandbox);
        bot.order("flood", FLOOD, channels.subList(0, 1));
        for (int second = 0; second < SECONDS_OF_FLOOD; second++) {
            // Waits for a time that is no multiple of the bot's polling interval, so that messages are queued at
            // different times within the interval.
            Thread.sleep(1_037);
            int from = 1 + second % 2 * (CHANNELS / 2);
            bot.order("other" + second, 1, channels.subList(from, Math.min(CHANNELS, from + CHANNELS / 2)));
        }
        Thread.sleep(3_000);
        var late = bot.lateness("other%");
        System.out.printf(
                Locale.ROOT,
                "%-8s while one channel is flooded, %d posts to others are late by: p50 %d ms, p99 %d ms, at most %d ms; %d times 429%n",
                library,
                late.size(),
                late.get(late.size() / 2),
                late.get(late.size() * 99 / 100),
                late.get(late.size() - 1),
                rateLimited(sandbox) - limited);
    }

    private static int rateLimited(Sandbox sandbox) {
        return SandboxVisitor.read(sandbox.address(), "counters")
                .path("rateLimited")
                .asInt();
    }
}
