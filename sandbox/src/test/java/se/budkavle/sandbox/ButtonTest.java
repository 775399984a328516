package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Tests that people can press only buttons that exist, are enabled and are visible to them. Also tests which buttons a
 * bot may send.
 */
class ButtonTest {

    private static final String ROW =
            "'components':[{'type':1,'components':[{'type':2,'style':1,'label':'Yes','custom_id':'yes'},"
                    + "{'type':2,'style':1,'label':'No','custom_id':'no','disabled':true},{'type':2,'style':5,'label':'Read','url':'https://example.org'}]}]";
    private InteractionFixture fixture;

    @BeforeEach
    void start() {
        fixture = new InteractionFixture();
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aButtonInteractionContainsTheButtonAndItsMessage() {
        String message = fixture.post("{'content':'x'," + ROW + "}");
        JsonNode press = pressed("member", message, "yes", "");
        assertThat(press.at("/data/custom_id").asString()).isEqualTo("yes");
        assertThat(press.at("/data/component_type").asInt()).isEqualTo(2);
        assertThat(press.at("/data/id").asInt()).isEqualTo(2);
        assertThat(press.at("/message/id").asString()).isEqualTo(message);
    }

    @Test
    void missingDisabledAndLinkButtonsCannotBePressed() {
        String message = fixture.post("{'content':'x'," + ROW + "}");
        assertThat(refused(message, "maybe")).isEqualTo(404);
        assertThat(refused(message, "")).isEqualTo(404);
        assertThat(refused(message, "no")).isEqualTo(409);
    }

    @Test
    void removedButtonsCannotBePressed() {
        String message = fixture.post("{'content':'x'," + ROW + "}");
        fixture.discord.send("PATCH", "channels/" + fixture.channel() + "/messages/" + message, "{'components':[]}");
        assertThat(refused(message, "yes")).isEqualTo(404);
        fixture.discord.send("DELETE", "channels/" + fixture.channel() + "/messages/" + message, null);
        assertThat(refused(message, "yes")).isEqualTo(404);
    }

    @Test
    void aMessageDeletedAfterTheButtonWasPressedCannotBeUpdated() {
        String message = fixture.post("{'content':'x'," + ROW + "}");
        JsonNode press = pressed("member", message, "yes", "");
        fixture.discord.send("DELETE", "channels/" + fixture.channel() + "/messages/" + message, null);
        ErrorAssertions.assertError(fixture.answer(press, "{'type':7,'data':{'content':'y'}}"), 404, 10008);
    }

    @Test
    void onlyTheReceiverOfAnEphemeralAnswerCanPressItsButtons() {
        fixture.command("{'name':'ask','description':'x'}");
        fixture.answer(fixture.useCommand("member", "ask"), "{'type':4,'data':{'content':'x','flags':64," + ROW + "}}");
        String message = fixture.outcome().at("/message/id").asString();
        assertThat(fixture.refused("guest", "press", press(message, "yes", "")).status())
                .isEqualTo(404);
        assertThat(pressed("member", message, "yes", "").at("/message/flags").asInt() & 64)
                .isEqualTo(64);
    }

    @Test
    void aPersonWhoCannotSeeTheChannelCannotPressAButton() {
        String message = fixture.post("{'content':'x'," + ROW + "}");
        fixture.discord.send(
                "PATCH",
                "channels/" + fixture.channel(),
                "{'permission_overwrites':[{'id':'" + fixture.sandbox.workspaceId()
                        + "','type':0,'allow':'0','deny':'1024'}]}");
        assertThat(fixture.refused("member", "press", press(message, "yes", "")).status())
                .isEqualTo(404);
        JsonNode late = pressed("member", message, "yes", ",'afterLeaving':true");
        assertThat(late.at("/member/user/id").asString()).isEqualTo(Long.toString(fixture.sandbox.personId("member")));
    }

    @Test
    void aButtonInteractionOfAFormerMemberCanStillReachTheBot() {
        String message = fixture.post("{'content':'x'," + ROW + "}");
        String member = Long.toString(fixture.sandbox.personId("member"));
        fixture.people.send("DELETE", "people/" + member, null);
        assertThat(fixture.refused("member", "press", press(message, "yes", "")).status())
                .isEqualTo(404);
        assertThat(pressed("member", message, "yes", ",'afterLeaving':true")
                        .at("/member/user/id")
                        .asString())
                .isEqualTo(member);
        ErrorAssertions.assertError(
                fixture.discord.get("guilds/" + fixture.sandbox.workspaceId() + "/members/" + member), 404, 10007);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0/components/0/custom_id | BASE_TYPE_REQUIRED | {'type':2,'style':1,'label':'x'}",
                "0/components/0/custom_id | BASE_TYPE_BAD_LENGTH | {'type':2,'style':1,'label':'x','custom_id':'LONG'}",
                "0/components/1/custom_id | COMPONENT_CUSTOM_ID_DUPLICATED | {'type':2,'style':1,'label':'x','custom_id':'a'},{'type':2,'style':1,'label':'y','custom_id':'a'}",
                "0/components/0/label | BASE_TYPE_REQUIRED | {'type':2,'style':1,'custom_id':'a'}",
                "0/components/0/label | BASE_TYPE_BAD_LENGTH | {'type':2,'style':1,'custom_id':'a','label':'LONG'}",
                "0/components/0/style | BASE_TYPE_REQUIRED | {'type':2,'custom_id':'a','label':'x'}",
                "0/components/0/style | BASE_TYPE_CHOICES | {'type':2,'style':9,'custom_id':'a','label':'x'}",
                "0/components/0/url | BASE_TYPE_REQUIRED | {'type':2,'style':5,'label':'x'}",
                "0/components/0/url | URL_TYPE_INVALID_SCHEME | {'type':2,'style':5,'label':'x','url':'javascript:x'}",
                "0/components/0/custom_id | SANDBOX_ID_AND_URL | {'type':2,'style':5,'label':'x','url':'https://example.org','custom_id':'a'}",
                "0/components/0/disabled | BOOLEAN_TYPE_CONVERT | {'type':2,'style':1,'label':'x','custom_id':'a','disabled':'no'}",
                "0/components/0/type | UNION_TYPE_CHOICES | {'type':4,'style':1,'label':'x','custom_id':'a'}",
                "0/components | BASE_TYPE_BAD_LENGTH | "
            })
    void aButtonThatBreaksARuleIsRefused(String place, String code, String buttons) {
        String row =
                "{'type':1,'components':[" + (buttons == null ? "" : buttons.replace("LONG", "x".repeat(101))) + "]}";
        ErrorAssertions.assertValidationError(
                fixture.discord.post(
                        "channels/" + fixture.channel() + "/messages", "{'content':'x','components':[" + row + "]}"),
                "components/" + place,
                code);
    }

    private int refused(String message, String customId) {
        return fixture.refused("member", "press", press(message, customId, "")).status();
    }

    private JsonNode pressed(String person, String message, String customId, String more) {
        return fixture.interact(person, "press", press(message, customId, more));
    }

    private static String press(String message, String customId, String more) {
        return "{'messageId':'" + message + "','customId':'" + customId + "'" + more + "}";
    }
}
