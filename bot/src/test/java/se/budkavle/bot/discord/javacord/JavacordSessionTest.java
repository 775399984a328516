package se.budkavle.bot.discord.javacord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.discord.wire.CommandRegistrar;
import se.budkavle.bot.discord.wire.ConnectedHandler;
import se.budkavle.bot.discord.wire.DiscordSettings;
import se.budkavle.bot.discord.wire.GlobalRateLimit;
import se.budkavle.bot.discord.wire.RestClient;
import se.budkavle.bot.discord.wire.ServerResolver;
import se.budkavle.bot.discord.wire.SessionContract;

/** Tests sessions whose log-in to Discord with the Javacord library fails. */
class JavacordSessionTest extends SessionContract {

    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private JavacordSession session;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(answers.remove(), -1);
            exchange.close();
        });
        server.start();
        var settings = new DiscordSettings(
                "no-token-of-theirs",
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                "",
                DiscordSettings.Library.JAVACORD);
        var rest = new RestClient(settings, new GlobalRateLimit());
        session = new JavacordSession(
                settings,
                rest,
                null,
                new ConnectedHandler(settings, new CommandRegistrar(rest, List.of())),
                new HeartbeatMonitor(System::nanoTime),
                losses,
                new ServerResolver(settings));
    }

    @AfterEach
    void close() {
        session.stop();
        server.stop(0);
    }

    @Override
    protected void start() {
        answers.add(401);
        session.start();
    }

    @Test
    void aLoginIsRetriedAfterStatus503AndGivenUpAfterStatus401() {
        answers.addAll(List.of(503, 401));
        session.start();
        assertThat(session.isRunning()).isTrue();
        await().atMost(Duration.ofSeconds(20)).until(() -> !session.isRunning());
        assertThat(asked).hasValue(2);
        assertThat(session.connected()).isFalse();
    }
}
