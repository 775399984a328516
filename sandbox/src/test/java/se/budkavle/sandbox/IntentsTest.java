package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests which events and message texts a bot receives without the privileged intents. */
class IntentsTest extends SandboxPerTest {

    private static final int GUILD_MEMBERS = 1 << 1;
    private static final int MESSAGES = 1 << 9 | 1 << 12;

    @Test
    void aBotWithoutTheMessageContentIntentSeesContentOnlyOfItsOwnMessagesAndMentions() {
        people.post("limits", "{'privilegedIntents':" + GUILD_MEMBERS + "}");
        try (GatewayClient bot = GatewayClient.at(sandbox.gateway())) {
            bot.send(GatewayClient.identify(sandbox.token(), MESSAGES));
            bot.event("READY");
            assertThat(heard(bot, say("{'content':'to nobody'}"))).isEmpty();
            assertThat(heard(bot, say("{'content':'<@" + sandbox.applicationId() + "> hello'}")))
                    .endsWith("hello");
            JsonNode own = discord.post(messages(), "{'content':'mine'}").body();
            assertThat(heard(bot, own)).isEqualTo("mine");
            JsonNode reply =
                    say("{'content':'an answer','replyTo':'" + own.path("id").asString() + "'}");
            assertThat(heard(bot, reply)).isEqualTo("an answer");
            assertThat(heard(
                            bot,
                            say("{'content':'among us','replyTo':'"
                                    + reply.path("id").asString() + "'}")))
                    .isEmpty();
        }
        assertThat(discord.get(messages()).body().findValuesAsString("content"))
                .as("REST hides the same contents, also in referenced messages")
                .containsExactly(
                        "", "an answer", "an answer", "mine", "mine", "<@" + sandbox.applicationId() + "> hello", "");
    }

    @Test
    void aReplyWithoutAMentionNotifiesNobody() {
        String question = say("{'content':'?'}").path("id").asString();
        JsonNode quiet = discord.post(
                        messages(),
                        "{'content':'!','message_reference':{'message_id':'" + question
                                + "'},'allowed_mentions':{'parse':[]}}")
                .body();
        JsonNode loud = discord.post(
                        messages(), "{'content':'!','message_reference':{'message_id':'" + question + "'}}")
                .body();
        assertThat(quiet.path("mentions")).isEmpty();
        assertThat(loud.path("mentions").findValuesAsString("id"))
                .containsExactly(Long.toString(sandbox.personId("member")));
    }

    @Test
    void memberEventsRequireTheGuildMembersIntent() {
        try (GatewayClient bot = GatewayClient.at(sandbox.gateway())) {
            bot.send(GatewayClient.identify(sandbox.token(), 1 | MESSAGES));
            bot.event("GUILD_CREATE");
            people.post("people", "{'name':'Newcomer'}");
            people.send("DELETE", "people/" + sandbox.personId("guest"), "{}");
            say("{'content':'x'}");
            assertThat(bot.op(0).path("t").asString()).isEqualTo("MESSAGE_CREATE");
        }
    }

    @Test
    void listingAllMembersRequiresTheGuildMembersIntent() {
        String all = "guilds/" + sandbox.workspaceId() + "/members?limit=10";
        assertThat(discord.get(all).body()).hasSize(4);
        people.post("limits", "{'privilegedIntents':0}");
        assertThat(discord.get(all).status()).isEqualTo(403);
        assertThat(discord.get(all).body().path("code").asInt()).isEqualTo(50001);
        assertThat(discord.get("guilds/" + sandbox.workspaceId() + "/members/" + sandbox.personId("guest"))
                        .status())
                .isEqualTo(200);
    }

    private String heard(GatewayClient bot, JsonNode message) {
        JsonNode event = bot.event("MESSAGE_CREATE").path("d");
        assertThat(event.path("id")).isEqualTo(message.path("id"));
        return event.path("content").asString();
    }

    private JsonNode say(String body) {
        return people.post("people/" + sandbox.personId("member") + "/" + messages(), body)
                .body();
    }

    private String messages() {
        return "channels/" + sandbox.channelId("climate") + "/messages";
    }
}
