package se.budkavle.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.Lifecycle;
import se.budkavle.bot.discord.wire.DiscordOutputFormat;
import se.budkavle.bot.discord.wire.EmbedLayout;
import se.budkavle.bot.testing.RememberingWorkspace;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.text.PlainTextOutputFormat;
import se.budkavle.sandbox.Sandbox;
import se.budkavle.sandbox.SandboxSettings;
import se.budkavle.sandbox.Seed;
import se.budkavle.sandbox.SeedCategory;
import se.budkavle.sandbox.SeedChannel;
import se.budkavle.sandbox.workspace.BotLimits;

/**
 * Tests a Discord adapter that is still logging in. A call in this state must fail with a failure kind that is always
 * retried. If the adapter is stopped and started again at once, it must still log in.
 */
@Tag("waits")
public abstract class LogInContract extends AdapterTestBase {

    private static final String GATEWAY = """
            {"url": "ws://127.0.0.1:1", "shards": 1,
             "session_start_limit": {"total": 9, "remaining": 9, "reset_after": 0, "max_concurrency": 1}}""";

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final int CHANNELS = 400;

    @RepeatedTest(3)
    void aSessionThatIsRestartedDuringItsLoginStillLogsIn() {
        sandbox = Sandbox.start(SandboxSettings.of(seed())
                .withLatency(Duration.ofMillis(100))
                .withLimits(BotLimits.discords().withoutRates()));
        try (var started = connect()) {
            var session = (Lifecycle) started.connection();
            session.stop();
            session.start();
            // A library's own thread may throw an exception if it is shut down before it has connected.
            await().dontCatchUncaughtExceptions()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> started.connection().connected());
            assertThat(session.isRunning()).isTrue();
            await().until(() -> started.connection().sinceLastEvent().isPresent());
            session.stop();
            assertThat(started.connection().sinceLastEvent())
                    .as("the last event of an ended session")
                    .isEmpty();
        } finally {
            sandbox.close();
        }
    }

    @RepeatedTest(3)
    void aRequestDuringTheLoginFailsAsRetryable() {
        sandbox = Sandbox.start(SandboxSettings.of(bigWorkspace()));
        var failures = ConcurrentHashMap.<String>newKeySet();
        try (var started = connect()) {
            var channel = id(sandbox.channelId("channel0"));
            await().pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofNanos(1))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> isAnswered(started.chat(), channel, failures));
        } finally {
            sandbox.close();
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void aLoginIsRetriedIfAProxyRespondsWithAnHtmlPage() throws IOException {
        isTriedAgain(any -> "<html>Proxy</html>");
    }

    @Test
    void aLoginIsRetriedIfAProxyRespondsToTheSecondRequestWithAnHtmlPage() throws IOException {
        isTriedAgain(path -> path.endsWith("/gateway/bot") ? GATEWAY : "<html>Proxy</html>");
    }

    @Test
    void aLoginIsRetriedIfTheResponseToTheSecondRequestIsEmpty() throws IOException {
        isTriedAgain(path -> path.endsWith("/gateway/bot") ? GATEWAY : "");
    }

    /**
     * Checks that the log-in is tried again with a server that responds with the given texts, and closes the connection
     * without a response where a text is empty.
     */
    private void isTriedAgain(UnaryOperator<String> answers) throws IOException {
        var asked = new ConcurrentHashMap<String, Integer>();
        var proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            asked.merge(path, 1, Integer::sum);
            var answer = answers.apply(path).getBytes(StandardCharsets.UTF_8);
            if (answer.length == 0) {
                exchange.close();
                return;
            }
            exchange.getResponseHeaders()
                    .add("Content-Type", answer[0] == '{' ? "application/json" : "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        proxy.start();
        var address = URI.create("http://127.0.0.1:" + proxy.getAddress().getPort());
        try (var started = connect(address, "token")) {
            await().until(() -> asked.values().stream().anyMatch(times -> times > 1));
            assertThat(started.connection().connected()).isFalse();
        } finally {
            proxy.stop(0);
        }
    }

    private Adapter connect() {
        return connect(sandbox.address(), sandbox.token());
    }

    private Adapter connect(URI api, String token) {
        var words = new Phrasebook(STOCKHOLM);
        return connect(
                api,
                token,
                desk(acts, new RememberingWorkspace()),
                words,
                new EmbedLayout(words, new DiscordOutputFormat(STOCKHOLM), new PlainTextOutputFormat(STOCKHOLM)));
    }

    private static boolean isAnswered(Chat chat, String channel, Set<String> failures) {
        try {
            return chat.find(channel, "none").isEmpty();
        } catch (ChatFailure failure) {
            if (failure.kind() != ChatFailure.Kind.LATER) {
                failures.add(failure.kind() + " " + failure.getMessage() + " " + failure.getCause());
            }
            return false;
        }
    }

    private static Seed bigWorkspace() {
        var channels = IntStream.range(0, CHANNELS)
                .mapToObj(i -> new SeedChannel("channel" + i, "channel-" + i, null))
                .toList();
        return new Seed("Association", "sv-SE", List.of(new SeedCategory("all", "All", channels)), seed().people());
    }
}
