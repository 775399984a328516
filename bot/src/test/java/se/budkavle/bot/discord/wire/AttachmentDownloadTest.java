package se.budkavle.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.storage.Refusal;

/** Tests that every failed download throws a chat failure, whose reason the person sees. */
class AttachmentDownloadTest {

    private static final byte[] FILE = "0123456789".getBytes(StandardCharsets.US_ASCII);

    private final AttachmentDownload download = new AttachmentDownload(Duration.ofMillis(300));
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/file", exchange -> {
            exchange.sendResponseHeaders(200, FILE.length);
            exchange.getResponseBody().write(FILE);
            exchange.close();
        });
        server.createContext("/status/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            exchange.getResponseHeaders().set("Location", "/file");
            exchange.sendResponseHeaders(Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)), -1);
            exchange.close();
        });
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, FILE.length);
            exchange.getResponseBody().write(FILE, 0, 1);
            exchange.getResponseBody().flush();
            await();
            exchange.close();
        });
        server.createContext("/silent", exchange -> await());
        server.createContext("/cut", exchange -> {
            exchange.sendResponseHeaders(200, FILE.length);
            exchange.getResponseBody().write(FILE, 0, 1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void noMoreThanTheGivenNumberOfBytesIsDownloaded() {
        assertThat(download.of(address("/file"), 100)).isEqualTo(FILE);
        assertThat(download.of(address("/file"), 4)).isEqualTo("0123".getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/status/302", "/status/403", "/status/404", "/status/503", "/silent", "/slow", "/cut"})
    void aFailedDownloadCausesARefusalWithAReason(String path) {
        var file = new UploadedFile("Karta.pdf", FILE.length, most -> download.of(address(path), most));
        var refusal = catchThrowableOfType(Refusal.class, () -> file.bytes(100));
        assertThat(refusal.reason()).isEqualTo("chat.file-not-fetched");
        assertThat(refusal.arguments()).containsExactly("Karta.pdf");
    }

    @Test
    void anInvalidAddressIsRefused() {
        assertThat(catchThrowableOfType(ChatFailure.class, () -> download.of("no address", 100))
                        .kind())
                .isEqualTo(ChatFailure.Kind.REFUSED);
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }
}
