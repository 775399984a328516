package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Tests which field values a person may submit in a modal form, and which interaction the bot receives. */
class FormSubmissionTest {

    private static final String OPTIONS =
            "'options':[{'label':'A','value':'a'},{'label':'B','value':'b'},{'label':'C','value':'c'}]";
    private InteractionFixture fixture;

    @BeforeEach
    void start() {
        fixture = new InteractionFixture();
        fixture.command("{'name':'ask','description':'x'}");
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void everyKindOfFieldIsSentToTheBot() {
        String form = opened(label("{'type':4,'custom_id':'words','style':2}") + ","
                + label("{'type':3,'custom_id':'one'," + OPTIONS + "}") + ","
                + label("{'type':21,'custom_id':'radio'," + OPTIONS + "}") + ","
                + label("{'type':22,'custom_id':'boxes'," + OPTIONS + "}") + ","
                + label("{'type':23,'custom_id':'box'}"));
        JsonNode sent = sent(form, "{'words':'Hej','one':['a'],'radio':'b','boxes':['a','c'],'box':true}");
        assertThat(sent.path("type").asInt()).isEqualTo(5);
        assertThat(sent.at("/data/custom_id").asString()).isEqualTo("f");
        assertThat(sent.at("/data/components").findValuesAsString("type"))
                .containsExactly("18", "4", "18", "3", "18", "21", "18", "22", "18", "23");
        assertThat(field(sent, 0).path("value").asString()).isEqualTo("Hej");
        assertThat(field(sent, 1).path("values").toString()).isEqualTo("[\"a\"]");
        assertThat(field(sent, 2).path("value").asString()).isEqualTo("b");
        assertThat(field(sent, 3).path("values").toString()).isEqualTo("[\"a\",\"c\"]");
        assertThat(field(sent, 4).path("value").asBoolean()).isTrue();
    }

    @Test
    void selectedPeopleChannelsAndFilesAreSentAsResolvedData() {
        long guest = fixture.sandbox.personId("guest");
        String form = opened(label("{'type':5,'custom_id':'who'}") + ","
                + label("{'type':8,'custom_id':'where','channel_types':[0]}") + ","
                + label("{'type':19,'custom_id':'file'}"));
        JsonNode sent = sent(
                form,
                "{'who':['" + guest + "'],'where':['" + fixture.channel()
                        + "'],'file':[{'name':'från å.txt','base64':'eA=='}]}");
        assertThat(sent.at("/data/resolved/users/" + guest + "/username").asString())
                .isEqualTo("guest");
        assertThat(sent.at("/data/resolved/members").has(Long.toString(guest))).isTrue();
        assertThat(sent.at("/data/resolved/channels/" + fixture.channel() + "/name")
                        .asString())
                .isEqualTo("climate");
        String file = field(sent, 2).at("/values/0").asString();
        JsonNode attachment = sent.at("/data/resolved/attachments/" + file);
        assertThat(attachment.path("filename").asString()).isEqualTo("frn_.txt");
        assertThat(attachment.path("title").asString()).isEqualTo("från å");
    }

    @Test
    void aFormBuiltOfActionRowsIsSubmittedInActionRows() {
        String form = opened("{'type':1,'components':[{'type':4,'custom_id':'old','style':1,'label':'l'}]}");
        assertThat(sent(form, "{'old':'x'}")
                        .at("/data/components/0/components/0/value")
                        .asString())
                .isEqualTo("x");
    }

    @Test
    void aFormOpenedFromAButtonIsSubmittedWithTheMessageOfTheButton() {
        String message = fixture.post(
                "{'content':'x','components':[{'type':1,'components':[{'type':2,'style':1,'label':'x','custom_id':'b'}]}]}");
        JsonNode press = fixture.interact("member", "press", "{'messageId':'" + message + "','customId':'b'}");
        JsonNode sent = sent(opened(press, label("{'type':4,'custom_id':'a','style':1}")), "{'a':'x'}");
        assertThat(sent.at("/message/id").asString()).isEqualTo(message);
        assertThat(sent(opened(label("{'type':4,'custom_id':'a','style':1}")), "{'a':'x'}")
                        .has("message"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':4,'custom_id':'a','style':1} | {}",
                "{'type':4,'custom_id':'a','style':1} | {'a':''}",
                "{'type':4,'custom_id':'a','style':1,'min_length':3} | {'a':'xy'}",
                "{'type':4,'custom_id':'a','style':1,'max_length':3} | {'a':'wxyz'}",
                "{'type':3,'custom_id':'a',OPTIONS} | {}",
                "{'type':3,'custom_id':'a',OPTIONS} | {'a':['d']}",
                "{'type':3,'custom_id':'a',OPTIONS} | {'a':['a','b']}",
                "{'type':3,'custom_id':'a','max_values':3,'min_values':2,OPTIONS} | {'a':['a']}",
                "{'type':3,'custom_id':'a','required':false,'max_values':3,'min_values':2,OPTIONS} | {'a':['a']}",
                "{'type':5,'custom_id':'a'} | {'a':['5']}",
                "{'type':8,'custom_id':'a','channel_types':[4]} | {'a':['CHANNEL']}",
                "{'type':21,'custom_id':'a',OPTIONS} | {'a':'d'}",
                "{'type':21,'custom_id':'a',OPTIONS} | {}",
                "{'type':22,'custom_id':'a','max_values':1,OPTIONS} | {'a':['a','b']}",
                "{'type':22,'custom_id':'a',OPTIONS} | {'a':['a','a']}",
                "{'type':19,'custom_id':'a'} | {}",
                "{'type':19,'custom_id':'a'} | {'a':[{'name':'x','base64':'eA=='},{'name':'y','base64':'eA=='}]}"
            })
    void aFormValueThatViolatesItsFieldsRulesIsRefused(String field, String values) {
        String form = opened(label(field.replace("OPTIONS", OPTIONS)));
        ApiClient.Answer answer = fixture.refused(
                "member", "forms/" + form, "{'values':" + values.replace("CHANNEL", fixture.channel()) + "}");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
    }

    @Test
    void optionalFieldsMayBeEmpty() {
        String form = opened(label("{'type':4,'custom_id':'a','style':1,'required':false,'min_length':3}") + ","
                + label("{'type':3,'custom_id':'b','required':false," + OPTIONS + "}") + ","
                + label("{'type':21,'custom_id':'c','required':false," + OPTIONS + "}"));
        JsonNode sent = sent(form, "{}");
        assertThat(field(sent, 0).path("value").asString()).isEmpty();
        assertThat(field(sent, 1).path("values")).isEmpty();
        assertThat(field(sent, 2).path("value").isNull()).isTrue();
    }

    private static String label(String field) {
        return "{'type':18,'label':'l','component':" + field + "}";
    }

    private String opened(String components) {
        return opened(fixture.useCommand("member", "ask"), components);
    }

    /**
     * Responds to the interaction with a modal form that has these components. Returns the form's id in the web page's
     * API.
     */
    private String opened(JsonNode interaction, String components) {
        ApiClient.Answer answer = fixture.answer(
                interaction, "{'type':9,'data':{'custom_id':'f','title':'t','components':[" + components + "]}}");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(204);
        return fixture.outcome().at("/form/id").asString();
    }

    private JsonNode sent(String form, String values) {
        return fixture.interact("member", "forms/" + form, "{'values':" + values + "}");
    }

    private static JsonNode field(JsonNode sent, int place) {
        return sent.at("/data/components/" + place + "/component");
    }
}
