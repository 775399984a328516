package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Tests a channel that an injected fault has hidden from bots: which events about it a bot receives, and which REST
 * calls are refused.
 */
class HiddenChannelTest extends SandboxPerTest {

    @Test
    void aChannelUpdateOfAHiddenChannelContainsNoNameOrTopic() {
        try (GatewayClient bot = GatewayClient.loggedIn(sandbox)) {
            hide();
            JsonNode hidden = bot.event("CHANNEL_UPDATE").path("d");
            assertObfuscated(hidden);
            people.post("faults", "{'showChannel':'" + climate() + "'}");
            JsonNode shown = bot.event("CHANNEL_UPDATE").path("d");
            assertThat(shown.path("name").asString()).isEqualTo("climate");
            assertThat(shown.path("topic").asString()).isEqualTo("The climate network");
            assertThat(shown.path("flags").asInt()).isZero();
        }
    }

    @Test
    void theGuildCreateEventContainsNoNameOrTopicOfAHiddenChannel() {
        hide();
        try (GatewayClient bot = GatewayClient.at(sandbox.gateway())) {
            bot.send(GatewayClient.identify(sandbox.token(), 1));
            for (JsonNode channel : bot.event("GUILD_CREATE").at("/d/channels").values()) {
                if (channel.path("id").asString().equals(Long.toString(climate()))) {
                    assertObfuscated(channel);
                    return;
                }
            }
        }
        throw new AssertionError("GUILD_CREATE does not contain the hidden channel");
    }

    @Test
    void theListOfChannelsOmitsAHiddenChannel() {
        String path = "guilds/" + sandbox.workspaceId() + "/channels";
        assertThat(discord.get(path).body().findValuesAsString("name")).contains("climate");
        hide();
        assertThat(discord.get(path).body().findValuesAsString("name"))
                .contains("water")
                .doesNotContain("climate", "___hidden___");
    }

    @Test
    void aHiddenChannelCanBeNeitherReadNorWritten() {
        hide();
        for (ApiClient.Answer answer : new ApiClient.Answer[] {
            discord.get("channels/" + climate()), discord.get(messages()), discord.post(messages(), "{'content':'x'}")
        }) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body().path("code").asInt()).isEqualTo(50001);
        }
    }

    @Test
    void aBotReceivesInteractionsButNoMessagesFromAHiddenChannel() {
        discord.post("applications/" + sandbox.applicationId() + "/commands", "{'name':'ask','description':'Asks'}");
        try (GatewayClient bot = GatewayClient.loggedIn(sandbox)) {
            hide();
            String member = "people/" + sandbox.personId("member");
            people.post(member + "/" + messages(), "{'content':'unheard'}");
            people.post(member + "/channels/" + sandbox.channelId("water") + "/messages", "{'content':'heard'}");
            assertThat(bot.contents(1)).containsExactly("heard");
            Thread asks = new Thread(
                    () -> people.post(member + "/commands", "{'channelId':'" + climate() + "','command':'ask'}"));
            asks.start();
            JsonNode interaction = bot.event("INTERACTION_CREATE").path("d");
            assertThat(interaction.at("/channel/name").asString()).isEqualTo("climate");
            assertThat(discord.post(
                                    "interactions/" + interaction.path("id").asString() + "/"
                                            + interaction.path("token").asString() + "/callback",
                                    "{'type':4,'data':{'content':'answered'}}")
                            .status())
                    .isEqualTo(204);
        }
    }

    @Test
    void aHiddenChannelChosenAsACommandOptionIsSentWithItsName() {
        discord.post(
                "applications/" + sandbox.applicationId() + "/commands",
                "{'name':'look','description':'Looks','options':[{'type':7,'name':'where','description':'Where'}]}");
        try (GatewayClient bot = GatewayClient.loggedIn(sandbox)) {
            hide();
            String use = "{'channelId':'" + sandbox.channelId("water") + "','command':'look','options':{'where':'"
                    + climate() + "'}}";
            new Thread(() -> people.post("people/" + sandbox.personId("member") + "/commands", use)).start();
            JsonNode named = bot.event("INTERACTION_CREATE")
                    .at("/d/data/resolved/channels")
                    .path(Long.toString(climate()));
            assertThat(named.path("name").asString()).isEqualTo("climate");
        }
    }

    private void hide() {
        assertThat(people.post("faults", "{'hideChannel':'" + climate() + "'}").status())
                .isEqualTo(200);
    }

    private long climate() {
        return sandbox.channelId("climate");
    }

    private String messages() {
        return "channels/" + climate() + "/messages";
    }

    private void assertObfuscated(JsonNode channel) {
        assertThat(channel.path("name").asString()).isEqualTo("___hidden___");
        assertThat(channel.path("topic").isNull()).isTrue();
        assertThat(channel.path("last_message_id").isNull()).isTrue();
        assertThat(channel.path("flags").asInt()).isEqualTo(1 << 17);
        assertThat(channel.path("type").asInt(-1)).isZero();
        assertThat(channel.path("permission_overwrites")).hasSize(1);
        assertThat(channel.at("/permission_overwrites/0/id").asString())
                .isEqualTo(Long.toString(sandbox.workspaceId()));
        assertThat(channel.at("/permission_overwrites/0/deny").asString()).isEqualTo("1024");
    }
}
