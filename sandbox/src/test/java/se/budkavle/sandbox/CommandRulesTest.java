package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests the rules for registering slash commands: which definitions are valid, how many commands are allowed, and what
 * a later registration may change.
 */
class CommandRulesTest extends SandboxPerTest {

    @BeforeEach
    void begin() {
        ApiClient.people(sandbox).post("limits", "{'rates':false}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name | BASE_TYPE_REQUIRED | 'description':'x'",
                "name | BASE_TYPE_BAD_LENGTH | 'name':'XX33','description':'x'",
                "name | APPLICATION_COMMAND_INVALID_NAME | 'name':'Upper','description':'x'",
                "name | APPLICATION_COMMAND_INVALID_NAME | 'name':'two words','description':'x'",
                "name | STRING_TYPE_CONVERT | 'name':['x'],'description':'x'",
                "type | BASE_TYPE_CHOICES | 'name':'x','description':'x','type':9",
                "description | BASE_TYPE_REQUIRED | 'name':'x'",
                "description | BASE_TYPE_BAD_LENGTH | 'name':'x','description':'XX101'",
                "name_localizations/xx | DICT_TYPE_KEYS | 'name':'x','description':'x','name_localizations':{'xx':'y'}",
                "name_localizations | APPLICATION_COMMAND_INVALID_NAME | 'name':'x','description':'x','name_localizations':{'sv-SE':'Två ord'}",
                "name_localizations | MODEL_TYPE_CONVERT | 'name':'x','description':'x','name_localizations':'y'",
                "description_localizations/sv-SE | BASE_TYPE_BAD_LENGTH | 'name':'x','description':'x','description_localizations':{'sv-SE':'XX101'}",
                "default_member_permissions | NUMBER_TYPE_COERCE | 'name':'x','description':'x','default_member_permissions':'MANAGE_GUILD'",
                "contexts/0 | BASE_TYPE_CHOICES | 'name':'x','description':'x','contexts':[3]",
                "contexts | SET_TYPE_ALREADY_CONTAINS_VALUE | 'name':'x','description':'x','contexts':[0,0]",
                "contexts | BASE_TYPE_BAD_LENGTH | 'name':'x','description':'x','contexts':[]",
                "integration_types/0 | BASE_TYPE_CHOICES | 'name':'x','description':'x','integration_types':[2]",
                "nsfw | BOOLEAN_TYPE_CONVERT | 'name':'x','description':'x','nsfw':'no'",
                "description | SANDBOX_MENU_DESCRIPTION | 'name':'Look up','type':2,'description':'x'",
                "options | SANDBOX_MENU_OPTIONS | 'name':'Keep','type':3,'options':[{'type':3,'name':'a','description':'a'}]",
                "options | LIST_TYPE_CONVERT | 'name':'x','description':'x','options':{}",
                "options | BASE_TYPE_BAD_LENGTH | 'name':'x','description':'x','options':[26]"
            })
    void aCommandThatBreaksARuleIsRefused(String place, String code, String fields) {
        ErrorAssertions.assertValidationError(discord.post(commands(), "{" + filled(fields) + "}"), place, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "options/0 | TAG_FIELD_MISSING | {'name':'a','description':'a'}",
                "options/0/type | UNION_TYPE_CHOICES | {'type':12,'name':'a','description':'a'}",
                "options/0/name | APPLICATION_COMMAND_INVALID_NAME | {'type':3,'name':'A','description':'a'}",
                "options/0/description | BASE_TYPE_REQUIRED | {'type':3,'name':'a'}",
                "options/1 | APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID | {'type':3,'name':'a','description':'a'},{'type':3,'name':'b','description':'b','required':true}",
                "options/1/name | APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS | {'type':3,'name':'a','description':'a'},{'type':4,'name':'a','description':'b'}",
                "options/0/name_localizations/sv-SE | APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS | {'type':3,'name':'a','description':'a','name_localizations':{'sv-SE':'b'}},{'type':4,'name':'b','description':'b'}",
                "options/1/name_localizations/sv-SE | APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS | {'type':3,'name':'a','description':'a','name_localizations':{'sv-SE':'c'}},{'type':4,'name':'b','description':'b','name_localizations':{'sv-SE':'c'}}",
                "options | APPLICATION_COMMAND_OPTIONS_TYPE_INVALID | {'type':1,'name':'a','description':'a'},{'type':3,'name':'b','description':'b'}",
                "options/0/options/0/type | BASE_TYPE_CHOICES | {'type':1,'name':'a','description':'a','options':[{'type':1,'name':'b','description':'b'}]}",
                "options/0/options/0/type | BASE_TYPE_CHOICES | {'type':2,'name':'a','description':'a','options':[{'type':2,'name':'b','description':'b'}]}",
                "options/0/options/0/type | BASE_TYPE_CHOICES | {'type':2,'name':'a','description':'a','options':[{'type':3,'name':'b','description':'b'}]}",
                "options/0/choices | BASE_TYPE_BAD_LENGTH | {'type':3,'name':'a','description':'a','choices':[26]}",
                "options/0/choices/0/name | BASE_TYPE_BAD_LENGTH | {'type':3,'name':'a','description':'a','choices':[{'name':'XX101','value':'x'}]}",
                "options/0/choices/0/value | BASE_TYPE_BAD_LENGTH | {'type':3,'name':'a','description':'a','choices':[{'name':'x','value':'XX101'}]}",
                "options/0/choices/0/value | STRING_TYPE_CONVERT | {'type':3,'name':'a','description':'a','choices':[{'name':'x','value':1}]}",
                "options/0/choices/0/value | NUMBER_TYPE_COERCE | {'type':4,'name':'a','description':'a','choices':[{'name':'x','value':'one'}]}",
                "options/0/choices/1/name | APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS | {'type':4,'name':'a','description':'a','choices':[{'name':'x','value':1},{'name':'x','value':2}]}",
                "options/0/autocomplete | APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES | {'type':3,'name':'a','description':'a','autocomplete':true,'choices':[{'name':'x','value':'x'}]}",
                "options/0/min_length | NUMBER_TYPE_MIN | {'type':3,'name':'a','description':'a','min_length':-1}",
                "options/0/max_length | NUMBER_TYPE_MAX | {'type':3,'name':'a','description':'a','max_length':6001}",
                "options/0/min_length | NUMBER_TYPE_MAX | {'type':3,'name':'a','description':'a','min_length':5,'max_length':4}",
                "options/0/min_value | NUMBER_TYPE_COERCE | {'type':4,'name':'a','description':'a','min_value':0.5}",
                "options/0/min_value | NUMBER_TYPE_MAX | {'type':10,'name':'a','description':'a','min_value':2.5,'max_value':1}",
                "options/0/max_value | NUMBER_TYPE_MAX | {'type':4,'name':'a','description':'a','max_value':9007199254740992}",
                "options/0/channel_types/0 | BASE_TYPE_CHOICES | {'type':7,'name':'a','description':'a','channel_types':[77]}",
                "options/0/required | BOOLEAN_TYPE_CONVERT | {'type':3,'name':'a','description':'a','required':'yes'}"
            })
    void anOptionThatBreaksARuleIsRefused(String place, String code, String options) {
        ErrorAssertions.assertValidationError(
                discord.post(commands(), "{'name':'x','description':'x','options':[" + filled(options) + "]}"),
                place,
                code);
    }

    @Test
    void aCommandHasAtMostEightThousandCharacters() {
        String options = IntStream.range(0, 25)
                .mapToObj(i -> "{'type':3,'name':'o" + i + "','description':'" + "x".repeat(100) + "','choices':["
                        + IntStream.range(0, 3)
                                .mapToObj(j -> "{'name':'" + j + "n".repeat(50) + "','value':'" + "v".repeat(30) + "'}")
                                .collect(Collectors.joining(","))
                        + "]}")
                .collect(Collectors.joining(","));
        String body = "{'name':'x','description':'x','options':[" + options + "]}";
        ErrorAssertions.assertValidationError(discord.post(commands(), body), "", "APPLICATION_COMMAND_TOO_LARGE");
        ErrorAssertions.assertValidationError(
                discord.send("PUT", commands(), "[{'name':'y','description':'y'}," + body + "]"),
                "1",
                "APPLICATION_COMMAND_TOO_LARGE");
    }

    @Test
    void aListOfCommandsWithADuplicateNameOrAnInvalidEntryIsRefused() {
        ErrorAssertions.assertValidationError(discord.send("PUT", commands(), "{}"), "", "LIST_TYPE_CONVERT");
        ErrorAssertions.assertValidationError(discord.send("PUT", commands(), "['x']"), "0", "MODEL_TYPE_CONVERT");
        ErrorAssertions.assertValidationError(
                discord.send("PUT", commands(), "[{'name':'x','description':'x'},{'name':'x','description':'y'}]"),
                "1",
                "APPLICATION_COMMANDS_DUPLICATE_NAME");
        assertThat(discord.send("PUT", commands(), "[{'name':'x','description':'x'},{'name':'x','type':2}]")
                        .body())
                .hasSize(2);
    }

    @Test
    void eachContextMenuHasAtMostFifteenCommands() {
        for (int type : new int[] {2, 3}) {
            String fifteen = IntStream.range(0, 15)
                    .mapToObj(i -> "{'name':'Do " + i + "','type':" + type + "}")
                    .collect(Collectors.joining(","));
            assertThat(discord.send("PUT", commands(), "[" + fifteen + "]").body())
                    .hasSize(15);
            ErrorAssertions.assertError(
                    discord.post(commands(), "{'name':'One more','type':" + type + "}"), 400, 30032);
            ErrorAssertions.assertError(
                    discord.send("PUT", commands(), "[" + fifteen + ",{'name':'One more','type':" + type + "}]"),
                    400,
                    30032);
            assertThat(discord.post(commands(), "{'name':'Do 3','type':" + type + "}")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(discord.post(commands(), "{'name':'slash','description':'x'}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aCommandCannotBeRenamedToTheNameOfAnotherCommand() {
        discord.post(commands(), "{'name':'taken','description':'x'}");
        String id = discord.post(commands(), "{'name':'mine','description':'x'}")
                .body()
                .path("id")
                .asString();
        ErrorAssertions.assertValidationError(
                discord.send("PATCH", commands() + "/" + id, "{'name':'taken'}"),
                "name",
                "APPLICATION_COMMANDS_DUPLICATE_NAME");
        assertThat(discord.send("PATCH", commands() + "/" + id, "{'name':'free','type':2}")
                        .body()
                        .path("type")
                        .asInt())
                .isEqualTo(1);
        assertThat(discord.get(commands() + "/" + id).body().path("name").asString())
                .isEqualTo("free");
    }

    @Test
    void permissionsAreReturnedAsStrings() {
        assertThat(discord.post(commands(), "{'name':'x','description':'x','default_member_permissions':32}")
                        .body()
                        .path("default_member_permissions")
                        .isString())
                .isTrue();
    }

    @Test
    void anotherApplicationsCommandsCannotBeChanged() {
        String id = ApiClient.people(sandbox)
                .post("applications", "{'name':'Other'}")
                .body()
                .path("id")
                .asString();
        ErrorAssertions.assertError(
                discord.post("applications/" + id + "/commands", "{'name':'x','description':'x'}"), 403, 20012);
    }

    private String commands() {
        return "applications/" + sandbox.applicationId() + "/commands";
    }

    /**
     * Replaces the placeholders in a test's JSON and returns the JSON. XX33 and XX101 become strings of 33 and 101
     * characters. [26] becomes an array of 26 options or choices.
     */
    private static String filled(String body) {
        String many = IntStream.range(0, 26)
                .mapToObj(i -> body.contains("choices")
                        ? "{'name':'n" + i + "','value':'v'}"
                        : "{'type':3,'name':'n" + i + "','description':'x'}")
                .collect(Collectors.joining(","));
        return body.replace("XX101", "x".repeat(101))
                .replace("XX33", "x".repeat(33))
                .replace("[26]", "[" + many + "]");
    }
}
