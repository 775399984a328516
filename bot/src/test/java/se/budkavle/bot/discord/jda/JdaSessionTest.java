package se.budkavle.bot.discord.jda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
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

/** Tests with the JDA library that a session does not affect the next one, for example by a late response. */
class JdaSessionTest extends SessionContract {

    private final CompletableFuture<Void> firstAnswer = new CompletableFuture<>();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private JdaSession session;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            if (asked.incrementAndGet() == 1) {
                firstAnswer.join();
                exchange.sendResponseHeaders(401, -1);
            } else {
                exchange.sendResponseHeaders(503, -1);
            }
            exchange.close();
        });
        server.start();
        var settings = new DiscordSettings(
                "no-token-of-theirs",
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                "",
                DiscordSettings.Library.JDA);
        var limit = new GlobalRateLimit();
        session = new JdaSession(
                settings,
                HttpClientBuilder.client(limit),
                null,
                new ConnectedHandler(settings, new CommandRegistrar(new RestClient(settings, limit), List.of())),
                losses,
                new ServerResolver(settings));
    }

    @AfterEach
    void close() {
        firstAnswer.complete(null);
        session.stop();
        server.stop(0);
    }

    @Override
    protected void start() {
        session.start();
    }

    @Test
    void aLateResponseToAnEndedSessionDoesNotEndTheNextSession() {
        session.start();
        await().until(() -> asked.get() == 1);
        session.stop();
        session.start();
        await().until(() -> asked.get() > 1);
        firstAnswer.complete(null);
        // The session retries the log-in for as long as it runs, because the server refuses it only temporarily.
        await().until(() -> asked.get() > 3);
        assertThat(session.isRunning()).isTrue();
        assertThat(session.refused()).isFalse();
    }
}
