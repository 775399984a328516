package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests how often a bot may identify on the gateway in five seconds and in a day. */
class LogInLimitTest extends SandboxPerTest {

    @Test
    void theSecondIdentifyWithinFiveSecondsIsRefused() {
        try (GatewayClient first = GatewayClient.loggedIn(sandbox);
                GatewayClient second = GatewayClient.at(sandbox.gateway())) {
            second.send(GatewayClient.identify(sandbox.token(), 1));
            assertThat(second.op(9).path("d").asBoolean(true)).isFalse();
            assertThat(first.isClosed()).isFalse();
        }
    }

    @Test
    void identifySucceedsAfterTheWindow() {
        people.post("limits", "{'identifyWindowMillis':400}");
        GatewayClient.loggedIn(sandbox).close();
        await().atMost(Duration.ofSeconds(3)).until(() -> {
            try (GatewayClient again = GatewayClient.at(sandbox.gateway())) {
                again.op(10);
                again.send(GatewayClient.identify(sandbox.token(), 1));
                return again.next().path("t").asString("").equals("READY");
            }
        });
    }

    @Test
    void eachBotHasItsOwnLogInLimit() {
        String other = people.post("applications", "{'name':'Other'}")
                .body()
                .path("token")
                .asString();
        try (GatewayClient first = GatewayClient.loggedIn(sandbox);
                GatewayClient second = GatewayClient.at(sandbox.gateway())) {
            second.send(GatewayClient.identify(other, 1));
            assertThat(second.event("READY").at("/d/session_id").asString()).isNotEmpty();
            assertThat(first.isClosed()).isFalse();
        }
    }

    @Test
    void theNumberOfRemainingLogInsIsReturned() {
        assertThat(left().path("remaining").asInt()).isEqualTo(1000);
        GatewayClient.loggedIn(sandbox).close();
        assertThat(left().path("total").asInt()).isEqualTo(1000);
        assertThat(left().path("remaining").asInt()).isEqualTo(999);
        assertThat(left().path("reset_after").asInt()).isBetween(86_000_000, 86_400_000);
        assertThat(left().path("max_concurrency").asInt()).isEqualTo(1);
    }

    @Test
    void exceedingTheDailyLogInLimitEndsAllSessionsAndReplacesTheToken() {
        people.post("limits", "{'identifies':2,'identifyWindowMillis':0}");
        try (GatewayClient first = GatewayClient.loggedIn(sandbox);
                GatewayClient second = GatewayClient.loggedIn(sandbox);
                GatewayClient third = GatewayClient.at(sandbox.gateway())) {
            String token = sandbox.token();
            third.send(GatewayClient.identify(token, 1));
            assertThat(third.closeCode()).isEqualTo(4004);
            assertThat(first.closeCode()).isEqualTo(4004);
            assertThat(second.closeCode()).isEqualTo(4004);
            assertThat(discord.get("users/@me").status()).isEqualTo(401);
            assertThat(sandbox.token()).isNotEqualTo(token);
        }
    }

    private JsonNode left() {
        return discord.get("gateway/bot").body().path("session_start_limit");
    }
}
