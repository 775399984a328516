package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Tests that the endpoints of the imitated REST API validate the types, required fields and lengths in the request
 * body.
 */
class RequestBodyTest {

    private InteractionFixture fixture;
    private String message;
    private String event;
    private String role;
    private String command;
    private JsonNode interaction;

    @BeforeEach
    void start() {
        fixture = new InteractionFixture();
        message = fixture.post("{'content':'x'}");
        role = fixture.discord
                .post("guilds/" + fixture.sandbox.workspaceId() + "/roles", "{'name':'x'}")
                .body()
                .path("id")
                .asString();
        command = fixture.command("{'name':'ask','description':'x'}");
        event = fixture.discord
                .post(
                        "guilds/" + fixture.sandbox.workspaceId() + "/scheduled-events",
                        "{'name':'x','privacy_level':2,'entity_type':3,"
                                + "'entity_metadata':{'location':'x'},'scheduled_start_time':'2099-01-01T10:00:00Z','scheduled_end_time':'2099-01-01T11:00:00Z'}")
                .body()
                .path("id")
                .asString();
        interaction = fixture.useCommand("member", "ask");
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST users/@me/channels",
                "POST channels/CHANNEL/messages",
                "PATCH channels/CHANNEL/messages/MESSAGE",
                "POST channels/CHANNEL/messages/bulk-delete",
                "POST guilds/GUILD/channels",
                "PATCH channels/CHANNEL",
                "PUT channels/CHANNEL/permissions/GUILD",
                "POST guilds/GUILD/roles",
                "PATCH guilds/GUILD/roles/ROLE",
                "PATCH guilds/GUILD/members/MEMBER",
                "POST guilds/GUILD/scheduled-events",
                "PATCH guilds/GUILD/scheduled-events/EVENT",
                "POST applications/APP/commands",
                "PATCH applications/APP/commands/COMMAND",
                "POST applications/APP/guilds/GUILD/commands",
                "POST INTERACTION/callback",
                "POST WEBHOOK",
                "PATCH WEBHOOK/messages/@original"
            })
    void anArrayIsNotAValidBody(String route) {
        acknowledgeFor(route);
        ErrorAssertions.assertValidationError(send(route, "[]"), "", "MODEL_TYPE_CONVERT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST users/@me/channels | recipient_id | BASE_TYPE_REQUIRED | {}",
                "POST users/@me/channels | recipient_id | NUMBER_TYPE_COERCE | {'recipient_id':'somebody'}",
                "POST channels/CHANNEL/messages/bulk-delete | messages | BASE_TYPE_REQUIRED | {}",
                "POST channels/CHANNEL/messages/bulk-delete | messages | LIST_TYPE_CONVERT | {'messages':'1'}",
                "POST guilds/GUILD/channels | name | BASE_TYPE_REQUIRED | {}",
                "POST guilds/GUILD/channels | type | BASE_TYPE_CHOICES | {'name':'x','type':77}",
                "POST guilds/GUILD/channels | topic | BASE_TYPE_MAX_LENGTH | {'name':'x','topic':'LONG'}",
                "POST guilds/GUILD/channels | permission_overwrites/0/id | BASE_TYPE_REQUIRED | {'name':'x','permission_overwrites':[{}]}",
                "POST guilds/GUILD/channels | permission_overwrites | LIST_TYPE_CONVERT | {'name':'x','permission_overwrites':{}}",
                "PATCH channels/CHANNEL | name | BASE_TYPE_BAD_LENGTH | {'name':'LONG'}",
                "PATCH channels/CHANNEL | position | NUMBER_TYPE_COERCE | {'position':'first'}",
                "PUT channels/CHANNEL/permissions/GUILD | type | BASE_TYPE_REQUIRED | {}",
                "PUT channels/CHANNEL/permissions/GUILD | deny | NUMBER_TYPE_COERCE | {'type':0,'deny':'SPEAK'}",
                "POST guilds/GUILD/roles | name | BASE_TYPE_BAD_LENGTH | {'name':'LONG'}",
                "POST guilds/GUILD/roles | hoist | BOOLEAN_TYPE_CONVERT | {'hoist':'yes'}",
                "PATCH guilds/GUILD/roles/ROLE | color | NUMBER_TYPE_MAX | {'color':99999999}",
                "PATCH guilds/GUILD/roles/ROLE | permissions | NUMBER_TYPE_COERCE | {'permissions':'ALL'}",
                "PATCH guilds/GUILD/roles | 0/id | BASE_TYPE_REQUIRED | [{'position':1}]",
                "PATCH guilds/GUILD/roles |  | LIST_TYPE_CONVERT | {}",
                "PATCH guilds/GUILD/channels | 0/id | BASE_TYPE_REQUIRED | [{'position':1}]",
                "PATCH guilds/GUILD/members/MEMBER | nick | BASE_TYPE_MAX_LENGTH | {'nick':'LONG'}",
                "PATCH guilds/GUILD/members/MEMBER | roles | LIST_TYPE_CONVERT | {'roles':'1'}",
                "POST guilds/GUILD/scheduled-events | name | BASE_TYPE_REQUIRED | {}",
                "POST guilds/GUILD/scheduled-events | privacy_level | BASE_TYPE_REQUIRED | {}",
                "POST guilds/GUILD/scheduled-events | entity_type | BASE_TYPE_REQUIRED | {}",
                "POST guilds/GUILD/scheduled-events | scheduled_start_time | BASE_TYPE_REQUIRED | {}",
                "POST guilds/GUILD/scheduled-events | scheduled_start_time | DATE_TIME_TYPE_PARSE | {'scheduled_start_time':'soon'}",
                "POST guilds/GUILD/scheduled-events | entity_metadata | MODEL_TYPE_CONVERT | {'entity_metadata':'here'}",
                "PATCH guilds/GUILD/scheduled-events/EVENT | name | STRING_TYPE_CONVERT | {'name':{}}",
                "PATCH guilds/GUILD/scheduled-events/EVENT | description | BASE_TYPE_MAX_LENGTH | {'description':'LONG'}",
                "PATCH guilds/GUILD/scheduled-events/EVENT | status | BASE_TYPE_CHOICES | {'status':3}",
                "PATCH applications/APP/commands/COMMAND | description | BASE_TYPE_BAD_LENGTH | {'description':'LONG'}",
                "PATCH applications/APP/commands/COMMAND | name | STRING_TYPE_CONVERT | {'name':[]}",
                "POST applications/APP/guilds/GUILD/commands | name | BASE_TYPE_REQUIRED | {}",
                "POST INTERACTION/callback | type | BASE_TYPE_REQUIRED | {}",
                "POST INTERACTION/callback | type | BASE_TYPE_CHOICES | {'type':99}",
                "POST INTERACTION/callback | data | MODEL_TYPE_CONVERT | {'type':4,'data':'words'}",
                "POST INTERACTION/callback | data | BASE_TYPE_REQUIRED | {'type':9}",
                "POST INTERACTION/callback | data/content | BASE_TYPE_MAX_LENGTH | {'type':4,'data':{'content':'LONG'}}",
                "POST INTERACTION/callback | data/flags | NUMBER_TYPE_COERCE | {'type':4,'data':{'content':'x','flags':'private'}}",
                "POST WEBHOOK | content | BASE_TYPE_MAX_LENGTH | {'content':'LONG'}",
                "POST WEBHOOK | components | LIST_TYPE_CONVERT | {'content':'x','components':{}}",
                "PATCH WEBHOOK/messages/@original | content | BASE_TYPE_MAX_LENGTH | {'content':'LONG'}"
            })
    void aValidationErrorNamesTheInvalidField(String route, String place, String code, String body) {
        acknowledgeFor(route);
        ErrorAssertions.assertValidationError(
                send(route, body.replace("LONG", "x".repeat(2001))), place == null ? "" : place, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "content | STRING_TYPE_CONVERT | 'content':['x']",
                "tts | BOOLEAN_TYPE_CONVERT | 'content':'x','tts':'yes'",
                "flags | NUMBER_TYPE_COERCE | 'content':'x','flags':'x'",
                "nonce | BASE_TYPE_MAX_LENGTH | 'content':'x','nonce':'12345678901234567890123456'",
                "embeds | LIST_TYPE_CONVERT | 'embeds':{'title':'x'}",
                "embeds/0 | MODEL_TYPE_CONVERT | 'embeds':['x']",
                "embeds | BASE_TYPE_BAD_LENGTH | 'embeds':[ELEVEN]",
                "embeds/0/title | STRING_TYPE_CONVERT | 'embeds':[{'title':{}}]",
                "embeds/0/color | NUMBER_TYPE_MAX | 'embeds':[{'title':'x','color':16777216}]",
                "embeds/0/color | NUMBER_TYPE_COERCE | 'embeds':[{'title':'x','color':'red'}]",
                "embeds/0/timestamp | DATE_TIME_TYPE_PARSE | 'embeds':[{'title':'x','timestamp':'today'}]",
                "embeds/0/footer | MODEL_TYPE_CONVERT | 'embeds':[{'title':'x','footer':'x'}]",
                "embeds/0/fields/0/value | BASE_TYPE_REQUIRED | 'embeds':[{'fields':[{'name':'x'}]}]",
                "embeds/0/fields/0/inline | BOOLEAN_TYPE_CONVERT | 'embeds':[{'fields':[{'name':'x','value':'x','inline':1}]}]",
                "components/0 | MODEL_TYPE_CONVERT | 'content':'x','components':['x']",
                "components/0 | TAG_FIELD_MISSING | 'content':'x','components':[{}]",
                "components/0/components | BASE_TYPE_REQUIRED | 'content':'x','components':[{'type':1}]",
                "allowed_mentions | MODEL_TYPE_CONVERT | 'content':'x','allowed_mentions':[]",
                "allowed_mentions/parse | LIST_TYPE_CONVERT | 'content':'x','allowed_mentions':{'parse':'users'}",
                "allowed_mentions/replied_user | BOOLEAN_TYPE_CONVERT | 'content':'x','allowed_mentions':{'replied_user':1}",
                "message_reference | MODEL_TYPE_CONVERT | 'content':'x','message_reference':'1'",
                "message_reference/message_id | NUMBER_TYPE_COERCE | 'content':'x','message_reference':{'message_id':'that'}"
            })
    void aValidationErrorInAMessageNamesTheInvalidFieldOnEveryRoute(String place, String code, String fields) {
        String body = "{"
                + fields.replace(
                        "ELEVEN",
                        IntStream.range(0, 11).mapToObj(i -> "{'title':'x'}").collect(Collectors.joining(",")))
                + "}";
        ErrorAssertions.assertValidationError(send("POST channels/CHANNEL/messages", body), place, code);
        ErrorAssertions.assertValidationError(send("PATCH channels/CHANNEL/messages/MESSAGE", body), place, code);
        ErrorAssertions.assertValidationError(
                send("POST INTERACTION/callback", "{'type':4,'data':" + body + "}"), "data/" + place, code);
        acknowledgeFor("WEBHOOK");
        ErrorAssertions.assertValidationError(send("POST WEBHOOK", body), place, code);
        ErrorAssertions.assertValidationError(send("PATCH WEBHOOK/messages/@original", body), place, code);
    }

    @Test
    void unknownFieldsAreIgnored() {
        assertThat(send(
                                "POST channels/CHANNEL/messages",
                                "{'content':'x','novelty':{'a':1},'embeds':[{'title':'x','novelty':1}]}")
                        .status())
                .isEqualTo(200);
        assertThat(send("POST applications/APP/commands", "{'name':'new','description':'x','novelty':1}")
                        .status())
                .isEqualTo(201);
        assertThat(send("POST INTERACTION/callback", "{'type':4,'novelty':1,'data':{'content':'x','novelty':1}}")
                        .status())
                .isEqualTo(204);
    }

    private void acknowledgeFor(String route) {
        if (route.contains("WEBHOOK")) {
            assertThat(fixture.answer(interaction, "{'type':4,'data':{'content':'x'}}")
                            .status())
                    .isEqualTo(204);
        }
    }

    private ApiClient.Answer send(String route, String body) {
        String token = interaction.path("token").asString();
        String path = route.substring(route.indexOf(' ') + 1)
                .replace("CHANNEL", fixture.channel())
                .replace("MESSAGE", message)
                .replace("MEMBER", Long.toString(fixture.sandbox.personId("member")))
                .replace("ROLE", role)
                .replace("GUILD", Long.toString(fixture.sandbox.workspaceId()))
                .replace("EVENT", event)
                .replace("COMMAND", command)
                .replace("INTERACTION", "interactions/" + interaction.path("id").asString() + "/" + token)
                .replace("WEBHOOK", "webhooks/APP/" + token)
                .replace("APP", Long.toString(fixture.sandbox.applicationId()));
        return fixture.discord.send(route.substring(0, route.indexOf(' ')), path, body);
    }
}
