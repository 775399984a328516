package se.budkavle.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.ChatFailure;
import tools.jackson.databind.JsonNode;

/**
 * Tests that each HTTP response of Discord is mapped to the correct kind of failure, for example one that is retried.
 */
class RestClientTest {

    private record Answer(int status, String body) {}

    private final Deque<Answer> answers = new ArrayDeque<>();
    private HttpServer server;
    private RestClient rest;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v10/", exchange -> {
            var answer = answers.remove();
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        rest = new RestClient(
                new DiscordSettings(
                        "token",
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"),
                        "",
                        DiscordSettings.Library.JAVACORD),
                new GlobalRateLimit());
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aRequestIsRepeatedAfterAShortRateLimit() {
        answers.add(new Answer(429, "{\"retry_after\": 0.02, \"global\": false}"));
        answers.add(new Answer(200, "{\"id\": \"7\"}"));
        assertThat(asks().path("id").asString()).isEqualTo("7");
    }

    @Test
    void aLongRateLimitCausesARetryableFailure() {
        answers.add(new Answer(429, "{\"retry_after\": 582, \"global\": false}"));
        assertFails(ChatFailure.Kind.LATER, "status 429");
    }

    @Test
    void aServerErrorFailsWithoutAnImmediateRetry() {
        answers.add(new Answer(502, "<html>Bad gateway</html>"));
        assertFails(ChatFailure.Kind.LATER, "status 502");
        assertThat(answers).isEmpty();
    }

    @Test
    void anHtmlPageFromAProxyCausesARetryableFailure() {
        answers.add(new Answer(200, "<html>Proxy</html>"));
        assertFails(ChatFailure.Kind.LATER, "IOException");
        answers.add(new Answer(204, ""));
        assertThat(asks().isMissingNode()).isTrue();
    }

    @Test
    void aForbiddenRequestFailsPermanently() {
        answers.add(new Answer(403, "{\"code\": 50013, \"message\": \"Missing Permissions\"}"));
        assertFails(ChatFailure.Kind.GONE, "code 50013");
    }

    @Test
    void theFailureOfAnInvalidRequestNamesTheFieldWithoutItsText() {
        answers.add(
                new Answer(
                        400,
                        "{\"code\": 50035, \"message\": \"Invalid Form Body\", \"errors\": {\"embeds\": {\"0\": "
                                + "{\"title\": {\"_errors\": [{\"code\": \"BASE_TYPE_MAX_LENGTH\", \"message\": \"secret words\"}]}}}}}"));
        assertThatThrownBy(this::asks)
                .isInstanceOf(ChatFailure.class)
                .hasMessageContaining("embeds.0.title BASE_TYPE_MAX_LENGTH")
                .hasMessageNotContaining("secret");
    }

    @Test
    void anUnreachableServerCausesARetryableFailure() {
        server.stop(0);
        assertFails(ChatFailure.Kind.LATER, "Asking");
    }

    private JsonNode asks() {
        return rest.call("Asking", "POST", "channels/1/messages", RequestBody.json(Map.of("content", "åäö")));
    }

    private void assertFails(ChatFailure.Kind kind, String why) {
        assertThatThrownBy(this::asks)
                .hasMessageContaining(why)
                .isInstanceOfSatisfying(
                        ChatFailure.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
    }
}
