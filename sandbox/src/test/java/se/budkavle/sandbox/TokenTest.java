package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests that a bot's old token is refused by the REST API and the gateway after the token is replaced. */
class TokenTest extends SandboxPerTest {

    @BeforeEach
    void begin() {
        people.post("limits", "{'identifyWindowMillis':0}");
    }

    @Test
    void aRevokedTokenIsRefusedByTheApiAndTheGateway() {
        ApiClient old = ApiClient.discord(sandbox);
        String oldToken = sandbox.token();
        try (GatewayClient bot = GatewayClient.loggedIn(sandbox)) {
            assertThat(people.post("faults", "{'revokeToken':true}").status()).isEqualTo(200);
            assertThat(bot.closeCode()).isEqualTo(4004);
        }
        assertThat(old.get("users/@me").status()).isEqualTo(401);
        try (GatewayClient bot = GatewayClient.at(sandbox.gateway())) {
            bot.send(GatewayClient.identify(oldToken, 1));
            assertThat(bot.closeCode()).isEqualTo(4004);
        }
        JsonNode renewed = people.post("applications/" + sandbox.applicationId() + "/token", "{}")
                .body();
        assertThat(renewed.path("token").asString()).isEqualTo(sandbox.token()).isNotEqualTo(oldToken);
        assertThat(old.withAuthorization("Bot " + sandbox.token())
                        .get("users/@me")
                        .status())
                .isEqualTo(200);
        GatewayClient.loggedIn(sandbox).close();
    }

    @Test
    void revokingABotsTokenDoesNotAffectTheTokensOfOtherBots() {
        JsonNode other = people.post("applications", "{'name':'Other'}").body();
        people.post("faults", "{'revokeToken':true}");
        assertThat(ApiClient.discord(sandbox)
                        .withAuthorization("Bot " + other.path("token").asString())
                        .get("users/@me")
                        .status())
                .isEqualTo(200);
        assertThat(people.post("applications/1/token", "{}").status()).isEqualTo(404);
    }
}
