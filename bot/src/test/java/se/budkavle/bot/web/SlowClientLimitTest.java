package se.budkavle.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SlowClientLimitTest {

    private static final Duration FOREVER = Duration.ofHours(1);
    /** The length of the response in bytes. It does not fit into the buffers of the two sockets. */
    private static final int LONG = 64 << 20;

    private final CompletableFuture<Optional<Throwable>> response = new CompletableFuture<>();
    private final Server server = new Server();

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void theConnectionOfAClientThatReadsByteByByteIsClosedAfterTheTimeLimit() throws Exception {
        try (var client = request(FOREVER, Duration.ofMillis(500))) {
            while (!endsSoon()) {
                assertThat(client.getInputStream().read()).isNotNegative();
            }
            assertThat(response.join()).containsInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void theTimeLimitOfARequestNoLongerAppliesOnceTheResponseHasBegun() throws Exception {
        try (var client = request(Duration.ofMillis(300), FOREVER)) {
            for (int time = 0; time < 12; time++) {
                assertThat(client.getInputStream().read()).isNotNegative();
                assertThat(endsSoon()).isFalse();
            }
            client.getInputStream().skipNBytes(LONG);
            assertThat(response.get(10, TimeUnit.SECONDS)).isEmpty();
        }
    }

    /** Waits for the end of the response, for 50 milliseconds at most. Returns whether it has ended. */
    private boolean endsSoon() throws Exception {
        try {
            response.get(50, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillSending) {
            return false;
        }
    }

    /**
     * Starts a web server with these time limits, and requests a response of {@link #LONG} bytes from it. Returns the
     * client's connection, from which nothing has been read yet.
     */
    private Socket request(Duration requestLimit, Duration responseLimit) throws Exception {
        var connector = new ServerConnector(server, 1, 1);
        server.addConnector(connector);
        var limit = new SlowClientLimit(requestLimit, responseLimit, connector.getScheduler());
        connector.addBean(limit);
        connector
                .getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration()
                .addCustomizer(limit);
        limit.setHandler(new LongText());
        server.setHandler(limit);
        server.start();
        return get(connector.getLocalPort());
    }

    private static Socket get(int port) throws IOException {
        var client = new Socket(InetAddress.getLoopbackAddress(), port);
        client.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return client;
    }

    private class LongText extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response answer, Callback callback) {
            Request.addCompletionListener(request, failure -> response.complete(Optional.ofNullable(failure)));
            answer.write(true, ByteBuffer.allocate(LONG), callback);
            return true;
        }
    }
}
