package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Tests select menus in messages: which menus are valid, which options people can choose, and which values the bot
 * receives.
 */
class SelectTest {

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
    void selectedPeopleRolesAndChannelsAreSentAsResolvedData() {
        String guest = Long.toString(fixture.sandbox.personId("guest"));
        String role = fixture.people
                .get("workspace")
                .body()
                .path("roles")
                .valueStream()
                .filter(one -> one.path("name").asString().equals("Coordinators"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        JsonNode people = chosen("{'type':5,'custom_id':'s'}", guest).path("data");
        assertThat(people.path("component_type").asInt()).isEqualTo(5);
        assertThat(people.path("values").toString()).isEqualTo("[\"" + guest + "\"]");
        assertThat(people.at("/resolved/users/" + guest + "/username").asString())
                .isEqualTo("guest");
        assertThat(people.at("/resolved/members/" + guest).has("permissions")).isTrue();
        assertThat(chosen("{'type':6,'custom_id':'s'}", role)
                        .at("/data/resolved/roles/" + role + "/name")
                        .asString())
                .isEqualTo("Coordinators");
        JsonNode both = chosen("{'type':7,'custom_id':'s','max_values':2}", guest + "','" + role)
                .at("/data/resolved");
        assertThat(both.at("/users").has(guest) && both.at("/roles").has(role)).isTrue();
        JsonNode channel = chosen("{'type':8,'custom_id':'s','channel_types':[0]}", fixture.channel())
                .at("/data/resolved/channels/" + fixture.channel());
        assertThat(channel.path("name").asString()).isEqualTo("climate");
        assertThat(channel.path("permissions").isString()).isTrue();
    }

    @Test
    void aStringSelectSendsItsChosenValues() {
        JsonNode data = chosen(
                        "{'type':3,'custom_id':'s','max_values':2,'options':[{'label':'A','value':'a'},{'label':'B','value':'b'}]}",
                        "b','a")
                .path("data");
        assertThat(data.path("values").toString()).isEqualTo("[\"b\",\"a\"]");
        assertThat(data.has("resolved")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':3,'custom_id':'s','options':[{'label':'A','value':'a'}]} | 'b'",
                "{'type':3,'custom_id':'s','options':[{'label':'A','value':'a'}]} |",
                "{'type':3,'custom_id':'s','options':[{'label':'A','value':'a'},{'label':'B','value':'b'}]} | 'a','b'",
                "{'type':3,'custom_id':'s','min_values':2,'max_values':2,'options':[{'label':'A','value':'a'},{'label':'B','value':'b'}]} | 'a'",
                "{'type':3,'custom_id':'s','max_values':2,'options':[{'label':'A','value':'a'},{'label':'B','value':'b'}]} | 'a','a'",
                "{'type':5,'custom_id':'s'} | '5'",
                "{'type':5,'custom_id':'s'} | 'CHANNEL'",
                "{'type':6,'custom_id':'s'} | 'PERSON'",
                "{'type':7,'custom_id':'s'} | 'CHANNEL'",
                "{'type':8,'custom_id':'s','channel_types':[4]} | 'CHANNEL'",
                "{'type':8,'custom_id':'s'} | 'PERSON'"
            })
    void valuesThatAreNotOfferedAreRefused(String select, String values) {
        String chosen = values == null
                ? ""
                : values.replace("CHANNEL", fixture.channel())
                        .replace("PERSON", Long.toString(fixture.sandbox.personId("guest")));
        ApiClient.Answer answer = fixture.refused(
                "member", "press", "{'messageId':'" + with(select) + "','customId':'s','values':[" + chosen + "]}");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "custom_id | BASE_TYPE_REQUIRED | {'type':5}",
                "placeholder | BASE_TYPE_MAX_LENGTH | {'type':5,'custom_id':'s','placeholder':'LONG'}",
                "min_values | NUMBER_TYPE_MIN | {'type':5,'custom_id':'s','min_values':-1}",
                "min_values | NUMBER_TYPE_MAX | {'type':5,'custom_id':'s','min_values':3,'max_values':2}",
                "max_values | NUMBER_TYPE_MIN | {'type':5,'custom_id':'s','max_values':0}",
                "max_values | NUMBER_TYPE_MAX | {'type':5,'custom_id':'s','max_values':26}",
                "max_values | NUMBER_TYPE_COERCE | {'type':5,'custom_id':'s','max_values':'many'}",
                "options | BASE_TYPE_REQUIRED | {'type':3,'custom_id':'s'}",
                "options | BASE_TYPE_BAD_LENGTH | {'type':3,'custom_id':'s','max_values':2,'options':[{'label':'x','value':'x'}]}",
                "options/0/label | BASE_TYPE_REQUIRED | {'type':3,'custom_id':'s','options':[{'value':'x'}]}",
                "options/0/value | BASE_TYPE_BAD_LENGTH | {'type':3,'custom_id':'s','options':[{'label':'x','value':'LONG'}]}",
                "options/0/description | BASE_TYPE_MAX_LENGTH | {'type':3,'custom_id':'s','options':[{'label':'x','value':'x','description':'LONG'}]}",
                "options/1/value | SELECT_COMPONENT_OPTION_VALUE_DUPLICATED | {'type':3,'custom_id':'s','options':[{'label':'x','value':'x'},{'label':'y','value':'x'}]}",
                "options | SANDBOX_TOO_MANY_DEFAULTS | {'type':3,'custom_id':'s','options':[{'label':'x','value':'x','default':true},{'label':'y','value':'y','default':true}]}",
                "default_values | BASE_TYPE_BAD_LENGTH | {'type':5,'custom_id':'s','default_values':[{'id':'1','type':'user'},{'id':'2','type':'user'}]}",
                "default_values/0/type | BASE_TYPE_CHOICES | {'type':5,'custom_id':'s','default_values':[{'id':'1','type':'role'}]}",
                "default_values/0/id | NUMBER_TYPE_COERCE | {'type':8,'custom_id':'s','default_values':[{'id':'here','type':'channel'}]}",
                "channel_types/0 | BASE_TYPE_CHOICES | {'type':8,'custom_id':'s','channel_types':[99]}",
                "channel_types | SET_TYPE_ALREADY_CONTAINS_VALUE | {'type':8,'custom_id':'s','channel_types':[0,0]}"
            })
    void aSelectThatBreaksARuleIsRefused(String place, String code, String select) {
        ApiClient.Answer answer = fixture.discord.post(
                "channels/" + fixture.channel() + "/messages", message(select.replace("LONG", "x".repeat(151))));
        ErrorAssertions.assertValidationError(answer, "components/0/components/0/" + place, code);
    }

    @Test
    void aSelectMustBeAloneInItsRow() {
        ErrorAssertions.assertValidationError(
                fixture.discord.post(
                        "channels/" + fixture.channel() + "/messages",
                        message("{'type':5,'custom_id':'s'},{'type':6,'custom_id':'t'}")),
                "components/0/components",
                "COMPONENT_LAYOUT_WIDTH_EXCEEDED");
    }

    private JsonNode chosen(String select, String values) {
        return fixture.interact(
                "member", "press", "{'messageId':'" + with(select) + "','customId':'s','values':['" + values + "']}");
    }

    private String with(String select) {
        return fixture.post(message(select));
    }

    private static String message(String select) {
        return "{'content':'x','components':[{'type':1,'components':[" + select + "]}]}";
    }
}
