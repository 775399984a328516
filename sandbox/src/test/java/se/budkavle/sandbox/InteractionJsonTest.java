package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests the JSON that a bot receives for every kind of interaction, in server channels and in private channels. */
class InteractionJsonTest {

    private static final String COMPONENTS =
            "'components':[{'type':1,'components':[{'type':2,'style':1,'label':'x','custom_id':'b'}]},"
                    + "{'type':1,'components':[{'type':5,'custom_id':'s'}]}]";
    private static final String FORM =
            "{'type':9,'data':{'custom_id':'f','title':'t','components':[{'type':18,'label':'l','component':{'type':4,'custom_id':'a','style':1}}]}}";
    private InteractionFixture fixture;
    private String member;
    private String privately;

    @BeforeEach
    void start() {
        fixture = new InteractionFixture();
        fixture.command(
                "{'name':'ask','description':'x','options':[{'type':3,'name':'word','description':'x','autocomplete':true}]}");
        fixture.command("{'name':'Look up','type':2}");
        fixture.command("{'name':'Keep','type':3}");
        member = Long.toString(fixture.sandbox.personId("member"));
        privately = fixture.discord
                .post("users/@me/channels", "{'recipient_id':'" + member + "'}")
                .body()
                .path("id")
                .asString();
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void everyInteractionOnTheServerContainsPersonChannelAndLocale() {
        everyKind(fixture.channel());
    }

    @Test
    void everyInteractionInAPrivateChannelContainsPersonChannelAndLocale() {
        everyKind(privately);
    }

    private void everyKind(String channel) {
        JsonNode slash = does("commands", channel, "'command':'ask'");
        assertBasics(slash, 2, channel);
        assertThat(slash.at("/data/type").asInt()).isEqualTo(1);
        assertThat(slash.at("/data/name").asString()).isEqualTo("ask");

        JsonNode typing = does("autocomplete", channel, "'command':'ask','options':{'word':'å'},'focused':'word'");
        assertBasics(typing, 4, channel);
        assertThat(typing.at("/data/options/0/focused").asBoolean()).isTrue();
        assertThat(typing.at("/data/options/0/value").asString()).isEqualTo("å");

        JsonNode user = does("commands", channel, "'command':'Look up','kind':'user','targetId':'" + member + "'");
        assertBasics(user, 2, channel);
        assertThat(user.at("/data/type").asInt()).isEqualTo(2);
        assertThat(user.at("/data/target_id").asString()).isEqualTo(member);
        assertThat(user.at("/data/resolved/users/" + member + "/id").asString()).isEqualTo(member);

        String message = fixture.discord
                .post("channels/" + channel + "/messages", "{'content':'words'," + COMPONENTS + "}")
                .body()
                .path("id")
                .asString();
        JsonNode menu = does("commands", channel, "'command':'Keep','kind':'message','targetId':'" + message + "'");
        assertBasics(menu, 2, channel);
        assertThat(menu.at("/data/type").asInt()).isEqualTo(3);
        assertThat(menu.at("/data/resolved/messages/" + message + "/content").asString())
                .isEqualTo("words");

        JsonNode button = does("press", channel, "'messageId':'" + message + "','customId':'b'");
        assertBasics(button, 3, channel);
        assertThat(button.at("/message/id").asString()).isEqualTo(message);

        JsonNode select =
                does("press", channel, "'messageId':'" + message + "','customId':'s','values':['" + member + "']");
        assertBasics(select, 3, channel);
        assertThat(select.at("/data/values/0").asString()).isEqualTo(member);

        fixture.answer(select, FORM);
        JsonNode form = does("forms/" + fixture.outcome().at("/form/id").asString(), channel, "'values':{'a':'x'}");
        assertBasics(form, 5, channel);
        assertThat(form.at("/message/id").asString()).isEqualTo(message);
        assertThat(form.at("/data/components/0/component/value").asString()).isEqualTo("x");
    }

    private void assertBasics(JsonNode interaction, int type, String channel) {
        boolean inPrivate = channel.equals(privately);
        String workspace = Long.toString(fixture.sandbox.workspaceId());
        assertThat(interaction.path("type").asInt()).isEqualTo(type);
        assertThat(interaction.path("application_id").asString())
                .isEqualTo(Long.toString(fixture.sandbox.applicationId()));
        assertThat(interaction.path("version").asInt()).isEqualTo(1);
        assertThat(interaction.path("token").asString()).isNotBlank();
        assertThat(interaction.path("channel_id").asString()).isEqualTo(channel);
        assertThat(interaction.at("/channel/id").asString()).isEqualTo(channel);
        assertThat(interaction.path("locale").asString()).isEqualTo("sv-SE");
        assertThat(interaction.path("app_permissions").isString()).isTrue();
        assertThat(interaction.path("attachment_size_limit").asInt()).isEqualTo(10 << 20);
        assertThat(interaction.path("context").asInt()).isEqualTo(inPrivate ? 1 : 0);
        assertThat(interaction.at("/authorizing_integration_owners/0").asString())
                .isEqualTo(inPrivate ? "0" : workspace);
        assertThat(interaction.path("entitlements").isArray()).isTrue();
        assertThat(interaction.has("user")).isEqualTo(inPrivate);
        assertThat(interaction.has("member")).isEqualTo(!inPrivate);
        assertThat(interaction.has("guild_id")).isEqualTo(!inPrivate);
        assertThat(interaction.has("guild_locale")).isEqualTo(!inPrivate);
        assertThat(interaction.at(inPrivate ? "/user/id" : "/member/user/id").asString())
                .isEqualTo(member);
        assertThat(interaction.at("/member/permissions").isString()).isEqualTo(!inPrivate);
    }

    private JsonNode does(String what, String channel, String body) {
        return fixture.interact("member", what, "{'channelId':'" + channel + "'," + body + "}");
    }
}
