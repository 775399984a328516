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
 * Tests which autocomplete choices a bot may suggest for an option. Also tests that a person may enter a value that was
 * not suggested.
 */
class SuggestionRulesTest {

    private InteractionFixture fixture;

    @BeforeEach
    void start() {
        fixture = new InteractionFixture();
        fixture.command("{'name':'find','description':'x','options':["
                + "{'type':3,'name':'word','description':'x','autocomplete':true},{'type':4,'name':'year','description':'x','autocomplete':true},"
                + "{'type':10,'name':'share','description':'x','autocomplete':true}]}");
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
                "word | data | BASE_TYPE_REQUIRED | {'type':8}",
                "word | data/choices | BASE_TYPE_REQUIRED | {'type':8,'data':{}}",
                "word | data/choices | LIST_TYPE_CONVERT | {'type':8,'data':{'choices':{}}}",
                "word | data/choices/0 | MODEL_TYPE_CONVERT | {'type':8,'data':{'choices':['x']}}",
                "word | data/choices/0/name | BASE_TYPE_REQUIRED | {'type':8,'data':{'choices':[{'value':'x'}]}}",
                "word | data/choices/0/name | BASE_TYPE_BAD_LENGTH | {'type':8,'data':{'choices':[{'name':'','value':'x'}]}}",
                "word | data/choices/0/name | BASE_TYPE_BAD_LENGTH | {'type':8,'data':{'choices':[{'name':'LONG','value':'x'}]}}",
                "word | data/choices/1/value | BASE_TYPE_BAD_LENGTH | {'type':8,'data':{'choices':[{'name':'x','value':'x'},{'name':'y','value':'LONG'}]}}",
                "word | data/choices/0/value | STRING_TYPE_CONVERT | {'type':8,'data':{'choices':[{'name':'x','value':5}]}}",
                "year | data/choices/0/value | NUMBER_TYPE_COERCE | {'type':8,'data':{'choices':[{'name':'x','value':'soon'}]}}",
                "year | data/choices/0/value | NUMBER_TYPE_COERCE | {'type':8,'data':{'choices':[{'name':'x','value':1.5}]}}",
                "year | data/choices/0/value | NUMBER_TYPE_MAX | {'type':8,'data':{'choices':[{'name':'x','value':9007199254740992}]}}",
                "share | data/choices/0/value | NUMBER_TYPE_COERCE | {'type':8,'data':{'choices':[{'name':'x','value':'half'}]}}"
            })
    void aSuggestionThatBreaksARuleIsRefused(String option, String place, String code, String body) {
        ErrorAssertions.assertValidationError(
                fixture.answer(typing(option), body.replace("LONG", "x".repeat(101))), place, code);
    }

    @Test
    void atMostTwentyFiveSuggestionsAreAllowed() {
        JsonNode typing = typing("word");
        ErrorAssertions.assertValidationError(
                fixture.answer(typing, suggestions(26)), "data/choices", "BASE_TYPE_BAD_LENGTH");
        assertThat(fixture.answer(typing, suggestions(25)).status()).isEqualTo(204);
        assertThat(fixture.outcome()).hasSize(25);
    }

    @Test
    void aPersonMayEnterAValueThatWasNotSuggested() {
        JsonNode used = fixture.interact(
                "member",
                "commands",
                "{'channelId':'" + fixture.channel() + "','command':'find','options':{'word':'own words'}}");
        assertThat(used.at("/data/options/0/value").asString()).isEqualTo("own words");
    }

    private JsonNode typing(String option) {
        return fixture.interact(
                "member",
                "autocomplete",
                "{'channelId':'" + fixture.channel() + "','command':'find','options':{'" + option + "':'1'},'focused':'"
                        + option + "'}");
    }

    private static String suggestions(int count) {
        return "{'type':8,'data':{'choices':["
                + IntStream.range(0, count)
                        .mapToObj(i -> "{'name':'n" + i + "','value':'v" + i + "'}")
                        .collect(Collectors.joining(","))
                + "]}}";
    }
}
