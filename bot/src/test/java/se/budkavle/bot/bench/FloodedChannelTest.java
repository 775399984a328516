package se.budkavle.bot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
 * Tests that a channel with many queued messages does not delay messages to other channels. The flooded channel is rate
 * limited, hidden from the bot, or deleted.
 */
@Tag("waits")
class FloodedChannelTest {

    private static final int FLOOD = 31;
    private static final int OTHERS = 29;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jda", "javacord"})
    void aRateLimitedHiddenOrDeletedChannelDoesNotDelayPostsInOtherChannels(String library) throws Exception {
        try (var sandbox = Sandbox.start(SandboxSettings.of(BenchmarkChannels.seed(OTHERS + 1)));
                var ours = BenchmarkBot.in(sandbox.address(), sandbox.token(), folder.resolve("flood.db"), library);
                var bot = new DeliveryBot(ours.context(), Duration.ofMillis(500))) {
            var channels = BenchmarkChannels.ids(sandbox, OTHERS + 1);
            int limited = rateLimited(sandbox);
            flood(bot, "limited", channels);
            assertThat(bot.count("flood-limited", "SENT")).isLessThan(FLOOD);
            SandboxVisitor.tell(sandbox.address(), "faults", Map.of("hideChannel", channels.get(0)));
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> bot.count("flood-limited", "WAITING") == 0);
            flood(bot, "hidden", channels);
            SandboxVisitor.delete(sandbox.address(), "channels/" + channels.get(0));
            flood(bot, "deleted", channels);
            assertThat(rateLimited(sandbox)).isEqualTo(limited);
        }
    }

    private static void flood(DeliveryBot bot, String how, List<String> channels) {
        bot.order("flood-" + how, FLOOD, channels.subList(0, 1));
        bot.order("other-" + how, 1, channels.subList(1, channels.size()));
        Awaitility.await()
                .pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(20))
                .until(() -> bot.count("other-" + how, "SENT") == OTHERS);
        var lateness = bot.lateness("other-" + how);
        assertThat(lateness).allMatch(millis -> millis < 3_000);
    }

    private static int rateLimited(Sandbox sandbox) {
        return SandboxVisitor.read(sandbox.address(), "counters")
                .path("rateLimited")
                .asInt();
    }
}
