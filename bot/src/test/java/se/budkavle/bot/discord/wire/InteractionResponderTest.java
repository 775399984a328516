package se.budkavle.bot.discord.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests that responses to Discord interactions are retried, so that they arrive in spite of network errors and errors
 * of Discord.
 */
class InteractionResponderTest {

    private static final int ALREADY_ANSWERED = 400;
    private static final int PAGE = 200;

    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
    private final CountDownLatch two = new CountDownLatch(2);
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong nanos = new AtomicLong();
    private volatile boolean frozen;
    private volatile String page = "";
    private HttpServer server;
    private InteractionResponder callback;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/api/v10/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            if (frozen && connections.contains(exchange.getRemoteAddress())) {
                waitFor(over);
            }
            if (!frozen && statuses.isEmpty()) {
                connections.add(exchange.getRemoteAddress());
                two.countDown();
                waitFor(two);
            }
            int status = statuses.isEmpty() ? 204 : statuses.remove();
            if (status == ALREADY_ANSWERED) {
                respond(
                        exchange,
                        status,
                        "{\"message\": \"Interaction has already been acknowledged.\", \"code\": 40060}");
            } else if (status == PAGE) {
                respond(exchange, status, page);
            } else {
                exchange.sendResponseHeaders(status, -1);
            }
            exchange.close();
        });
        server.start();
        callback = new InteractionResponder(
                new DiscordSettings(
                        "",
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                        "",
                        DiscordSettings.Library.JDA),
                Duration.ofSeconds(2),
                nanos::get);
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void afterATimeoutTheNextResponseUsesANewConnection() {
        CompletableFuture.allOf(answer("1"), answer("2")).join();
        assertThat(connections).hasSize(2);
        frozen = true;
        assertThatThrownBy(answer("3")::join).hasCauseInstanceOf(HttpTimeoutException.class);
        assertThat(answer("4")).succeedsWithin(Duration.ofSeconds(2));
    }

    @Test
    void aResponseThatDiscordRejectsWithAServerErrorIsSentAgain() {
        statuses.add(502);
        statuses.add(204);
        answer("1").join();
        assertThat(statuses).isEmpty();
    }

    @Test
    void aResponseIsGivenUpAfterTwoServerErrors() {
        statuses.add(502);
        statuses.add(503);
        assertThatThrownBy(answer("1")::join).hasMessageContaining("status 503");
    }

    @Test
    void anInteractionAlreadyAnsweredByAnotherBotIsCounted() {
        statuses.add(ALREADY_ANSWERED);
        assertThatThrownBy(answer("1")::join).hasMessageContaining("code 40060");
        assertThat(callback.answeredByOthers()).isEqualTo(1);
    }

    @Test
    void theCountOfInteractionsAnsweredByAnotherBotCoversOneHour() {
        statuses.add(ALREADY_ANSWERED);
        assertThatThrownBy(answer("1")::join).hasMessageContaining("code 40060");
        nanos.addAndGet(Duration.ofMinutes(40).toNanos());
        statuses.add(ALREADY_ANSWERED);
        assertThatThrownBy(answer("2")::join).hasMessageContaining("code 40060");
        nanos.addAndGet(Duration.ofMinutes(20).toNanos());
        assertThat(callback.answeredByOthers()).isEqualTo(2);
        nanos.addAndGet(1);
        assertThat(callback.answeredByOthers()).isEqualTo(1);
        nanos.addAndGet(Duration.ofMinutes(40).toNanos());
        assertThat(callback.answeredByOthers()).isZero();
    }

    @Test
    void anInteractionPossiblyAnsweredByThisBotIsNotCountedAsAnsweredByAnother() {
        // Status 502: the server may have accepted the first attempt before the error.
        statuses.add(502);
        statuses.add(ALREADY_ANSWERED);
        assertThatThrownBy(answer("1")::join).hasMessageContaining("code 40060");
        statuses.add(ALREADY_ANSWERED);
        assertThatThrownBy(callback.send("2", "token", InteractionResponder.Kind.SUGGESTIONS, "{}")::join)
                .hasMessageContaining("code 40060");
        assertThat(callback.answeredByOthers()).isZero();
    }

    @Test
    void anHtmlPageFromAProxyCountsAsAFailedResponse() {
        page = "<html>Please sign in</html>";
        statuses.add(PAGE);
        assertThatThrownBy(answer("1")::join).hasMessageContaining("perhaps the page of a proxy");
        statuses.add(PAGE);
        assertThatThrownBy(callback.complete("1", "token", "{}", List.of())::join)
                .hasMessageContaining("perhaps the page of a proxy");
        page = "{\"id\": \"1\"}";
        statuses.add(PAGE);
        callback.complete("1", "token", "{}", List.of()).join();
    }

    private static void respond(HttpExchange exchange, int status, String text) throws IOException {
        var body = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private CompletableFuture<Void> answer(String id) {
        return callback.send(id, "token", InteractionResponder.Kind.MESSAGE, "{}");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
