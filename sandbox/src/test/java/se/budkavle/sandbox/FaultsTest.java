package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Tests the faults that can be injected into REST calls and gateway events. */
class FaultsTest extends SandboxPerTest {

    private static final long SEND_MESSAGES = 1L << 11;

    @Test
    void aConnectionCutBeforeTheCallHasNoEffect() {
        faults("{'cutBeforeNext':1}");
        assertThatThrownBy(() -> say("lost")).isInstanceOf(UncheckedIOException.class);
        assertThat(discord.get(messages()).body()).isEmpty();
        assertThat(say("kept").status()).isEqualTo(200);
    }

    @Test
    void aCallWhoseConnectionIsCutBeforeTheResponseStillTakesEffect() {
        faults("{'cutAfterNext':1}");
        String body = "{'content':'once','nonce':'n','enforce_nonce':true}";
        assertThatThrownBy(() -> discord.post(messages(), body)).isInstanceOf(UncheckedIOException.class);
        assertThat(discord.get(messages()).body().findValuesAsString("content")).containsExactly("once");
        assertThat(discord.post(messages(), body).status()).isEqualTo(200);
        assertThat(discord.get(messages()).body())
                .as("the enforced nonce holds after the lost answer")
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"duplicateNext, 'a,a,b'", "loseNext, 'b,c'", "reorderNext, 'b,a,c'"})
    void gatewayEventsCanBeDuplicatedLostOrReorderedByAFault(String fault, String heard) {
        try (GatewayClient bot = GatewayClient.loggedIn(sandbox)) {
            faults("{'" + fault + "':1}");
            say("a");
            say("b");
            say("c");
            String[] expected = heard.split(",");
            assertThat(bot.contents(expected.length)).containsExactly(expected);
        }
    }

    @Test
    void aDuplicateEventHasItsOwnSequenceNumber() {
        try (GatewayClient bot = GatewayClient.loggedIn(sandbox)) {
            faults("{'duplicateNext':1}");
            say("a");
            JsonNode first = bot.event("MESSAGE_CREATE");
            JsonNode second = bot.event("MESSAGE_CREATE");
            assertThat(second.path("s").asInt()).isEqualTo(first.path("s").asInt() + 1);
            assertThat(second.path("d")).isEqualTo(first.path("d"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "event, SANDBOX_UNHEARD_OF, /d/type, 0",
        "channel, CHANNEL_CREATE, /d/type, 99",
        "message, MESSAGE_CREATE, /d/type, 99",
        "component, MESSAGE_CREATE, /d/components/0/type, 99"
    })
    void unknownEventsAreInjectedBetweenKnownOnes(String kind, String name, String place, int type) {
        try (GatewayClient bot = GatewayClient.loggedIn(sandbox)) {
            say("before");
            faults("{'inject':'" + kind + "'}");
            say("after");
            assertThat(bot.contents(1)).containsExactly("before");
            assertThat(bot.event(name).at(place).asInt(0)).isEqualTo(type);
            assertThat(bot.contents(1)).containsExactly("after");
        }
        assertThat(discord.get(messages()).body()).hasSize(2);
    }

    @Test
    void aBotWithoutAPermissionIsRefused() {
        String message = messages() + "/"
                + people.post("people/" + sandbox.personId("member") + "/" + messages(), "{'content':'x'}")
                        .body()
                        .path("id")
                        .asString();
        faults("{'denyPermissions':['SEND_MESSAGES','MANAGE_MESSAGES','CREATE_EVENTS','MANAGE_CHANNELS']}");
        assertRefused(say("x"));
        assertRefused(discord.send("DELETE", message, null));
        assertRefused(discord.post("guilds/" + sandbox.workspaceId() + "/scheduled-events", "{}"));
        assertRefused(discord.send("PATCH", "channels/" + sandbox.channelId("climate"), "{'name':'other'}"));
        faults("{'denyPermissions':[]}");
        assertThat(say("x").status()).isEqualTo(200);
        assertThat(people.post("faults", "{'denyPermissions':['NO_SUCH']}").status())
                .isEqualTo(400);
    }

    @Test
    void aPermissionDeniedToBotsByAFaultIsNotDeniedToPeople() {
        String everyone = "guilds/" + sandbox.workspaceId() + "/roles/" + sandbox.workspaceId();
        faults("{'denyPermissions':['SEND_MESSAGES']}");
        assertThat(permissions(discord.get(everyone).body()) & SEND_MESSAGES).isZero();
        assertThat(permissions(discord.get("users/@me/guilds").body().get(0)) & SEND_MESSAGES)
                .isZero();
        assertThat(permissions(people.get("workspace").body().at("/bots/0")) & SEND_MESSAGES)
                .isZero();
        assertThat(people.post("people/" + sandbox.personId("member") + "/" + messages(), "{'content':'x'}")
                        .status())
                .isEqualTo(200);
        assertThat(people.get("workspace")
                        .body()
                        .path("roles")
                        .valueStream()
                        .filter(role -> role.path("position").asInt() == 0)
                        .map(FaultsTest::permissions))
                .allMatch(bits -> (bits & SEND_MESSAGES) != 0);
        faults("{'denyPermissions':[]}");
        assertThat(permissions(discord.get(everyone).body()) & SEND_MESSAGES).isNotZero();
    }

    private static long permissions(JsonNode holder) {
        return Long.parseLong(holder.path("permissions").asString());
    }

    @Test
    void aBotWithoutReadMessageHistoryGetsAnEmptyListOfMessages() {
        say("x");
        faults("{'denyPermissions':['READ_MESSAGE_HISTORY']}");
        assertThat(discord.get(messages()).body()).isEmpty();
    }

    @Test
    void theInjectedFaultsCanBeRead() {
        faults("{'cutAfterNext':2,'silent':true,'hideChannel':'" + sandbox.channelId("water") + "'}");
        JsonNode inForce = people.get("faults").body();
        assertThat(inForce.path("cutAfterNext").asInt()).isEqualTo(2);
        assertThat(inForce.path("silent").asBoolean()).isTrue();
        assertThat(inForce.at("/hidden/0").asString()).isEqualTo(Long.toString(sandbox.channelId("water")));
    }

    private void faults(String json) {
        assertThat(people.post("faults", json).status()).isEqualTo(200);
    }

    private ApiClient.Answer say(String words) {
        return discord.post(messages(), "{'content':'" + words + "'}");
    }

    private String messages() {
        return "channels/" + sandbox.channelId("climate") + "/messages";
    }

    private static void assertRefused(ApiClient.Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(403);
        assertThat(answer.body().path("code").asInt()).isEqualTo(50013);
    }
}
