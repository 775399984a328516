package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How often a bot may log in. */
class LogInsTest extends FreshSandbox {

    @Test
    void theSecondLogInWithinFiveSecondsDoesNotHold() {
        try (BareBot first = BareBot.loggedIn(sandbox); BareBot second = BareBot.at(sandbox.gateway())) {
            second.say(BareBot.identify(sandbox.token(), 1));
            assertThat(second.op(9).path("d").asBoolean(true)).isFalse();
            assertThat(first.isClosed()).isFalse();
        }
    }

    @Test
    void whoeverWaitsMayLogIn() {
        people.post("limits", "{'identifyWindowMillis':400}");
        BareBot.loggedIn(sandbox).close();
        await().atMost(Duration.ofSeconds(3)).until(() -> {
            try (BareBot again = BareBot.at(sandbox.gateway())) {
                again.op(10);
                again.say(BareBot.identify(sandbox.token(), 1));
                return again.next().path("t").asString("").equals("READY");
            }
        });
    }

    @Test
    void eachBotIsCountedByItself() {
        String other = people.post("applications", "{'name':'Other'}").body().path("token").asString();
        try (BareBot first = BareBot.loggedIn(sandbox); BareBot second = BareBot.at(sandbox.gateway())) {
            second.say(BareBot.identify(other, 1));
            assertThat(second.event("READY").at("/d/session_id").asString()).isNotEmpty();
            assertThat(first.isClosed()).isFalse();
        }
    }

    @Test
    void theLogInsThatAreLeftAreTold() {
        assertThat(left().path("remaining").asInt()).isEqualTo(1000);
        BareBot.loggedIn(sandbox).close();
        assertThat(left().path("total").asInt()).isEqualTo(1000);
        assertThat(left().path("remaining").asInt()).isEqualTo(999);
        assertThat(left().path("reset_after").asInt()).isBetween(86_000_000, 86_400_000);
        assertThat(left().path("max_concurrency").asInt()).isEqualTo(1);
    }

    @Test
    void whoeverLogsInTooOftenInADayLosesAllSessionsAndTheToken() {
        people.post("limits", "{'identifies':2,'identifyWindowMillis':0}");
        try (BareBot first = BareBot.loggedIn(sandbox); BareBot second = BareBot.loggedIn(sandbox); BareBot third = BareBot.at(sandbox.gateway())) {
            String token = sandbox.token();
            third.say(BareBot.identify(token, 1));
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
