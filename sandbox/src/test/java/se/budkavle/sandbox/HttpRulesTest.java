package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests what the imitated REST API requires of every request: an existing API version, an allowed method, a User-Agent
 * and a Content-Type. Also tests the rate limit for renaming a channel.
 */
class HttpRulesTest extends SandboxPerTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api/v9/users/@me", "/api/v6/gateway", "/api/users/@me", "/api/v10x/users/@me"})
    void otherApiVersionsAreRefused(String path) {
        assertError(sendWith("GET", path, ApiClient.USER_AGENT, null, null), 400, 50041);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, users/@me",
        "GET, channels/CHANNEL/typing",
        "PUT, channels/CHANNEL/messages",
        "POST, gateway/bot"
    })
    void anUnsupportedHttpMethodIsRefused(String method, String path) {
        ApiClient.Answer answer =
                discord.send(method, path.replace("CHANNEL", Long.toString(sandbox.channelId("climate"))), null);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.body().toString()).isEqualTo("{\"message\":\"405: Method Not Allowed\",\"code\":0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl/8.0", "Java-http-client/17", "DiscordBot", "DiscordBot (https://example.org)"})
    void aCallNeedsAUserAgentInDiscordsFormat(String userAgent) {
        assertError(sendWith("GET", "/api/v10/users/@me", userAgent, null, null), 403, 40333);
        people.post("limits", "{'userAgents':false}");
        assertThat(sendWith("GET", "/api/v10/users/@me", userAgent, null, null).status())
                .isEqualTo(200);
    }

    @Test
    void aBodyNeedsAContentType() {
        String messages = "/api/v10/channels/" + sandbox.channelId("climate") + "/messages";
        for (String type : new String[] {null, "text/plain", "application/octet-stream"}) {
            ApiClient.Answer answer = sendWith("POST", messages, ApiClient.USER_AGENT, type, "{\"content\":\"x\"}");
            assertError(answer, 400, 50035);
            assertThat(answer.body().at("/errors/_errors/0/code").asString("")).isEqualTo("CONTENT_TYPE_INVALID");
        }
        assertThat(sendWith(
                                "POST",
                                messages,
                                ApiClient.USER_AGENT,
                                "application/json; charset=utf-8",
                                "{\"content\":\"x\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theThirdChannelRenameWithinTenMinutesIsRateLimited() {
        String channel = "channels/" + sandbox.channelId("climate");
        assertThat(discord.send("PATCH", channel, "{'name':'one'}").status()).isEqualTo(200);
        assertThat(discord.send("PATCH", channel, "{'name':'one','position':3}").status())
                .as("a change without a new name is not limited")
                .isEqualTo(200);
        ApiClient.Answer second = discord.send("PATCH", channel, "{'topic':'two'}");
        assertThat(Integer.parseInt(header(second, "X-RateLimit-Remaining"))).isPositive();
        ApiClient.Answer third = discord.send("PATCH", channel, "{'name':'three'}");
        assertThat(third.status()).isEqualTo(429);
        assertThat(Integer.parseInt(header(third, "X-RateLimit-Remaining"))).isPositive();
        assertThat(third.body().path("retry_after").asDouble()).isBetween(500.0, 600.0);
        assertThat(discord.send("PATCH", channel, "{'position':1}").status()).isEqualTo(200);
        assertThat(discord.send("PATCH", "channels/" + sandbox.channelId("water"), "{'name':'other'}")
                        .status())
                .isEqualTo(200);
    }

    private ApiClient.Answer sendWith(String method, String path, String userAgent, String contentType, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.address() + path))
                .header("User-Agent", userAgent)
                .header("Authorization", "Bot " + sandbox.token())
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        return people.send(request);
    }

    private static String header(ApiClient.Answer answer, String name) {
        return answer.response().headers().firstValue(name).orElse("");
    }

    private static void assertError(ApiClient.Answer answer, int status, int code) {
        assertThat(answer.body().path("code").asInt()).as("%s", answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }
}
