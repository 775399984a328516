package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the rules for the modal forms that a bot may send. */
class FormRulesTest {

    private static final String INPUT = "{'type':4,'custom_id':'a','style':1}";
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title | BASE_TYPE_BAD_LENGTH | 'custom_id':'f','title':'46','components':[L(IN)]",
                "title | BASE_TYPE_REQUIRED | 'custom_id':'f','components':[L(IN)]",
                "custom_id | BASE_TYPE_REQUIRED | 'title':'t','components':[L(IN)]",
                "custom_id | BASE_TYPE_BAD_LENGTH | 'title':'t','custom_id':'101','components':[L(IN)]",
                "components | BASE_TYPE_REQUIRED | 'custom_id':'f','title':'t'",
                "components | BASE_TYPE_BAD_LENGTH | 'custom_id':'f','title':'t','components':[]",
                "components | BASE_TYPE_BAD_LENGTH | 'custom_id':'f','title':'t','components':[T,T,T,T,T,T]",
                "components/0/type | UNION_TYPE_CHOICES | 'custom_id':'f','title':'t','components':[{'type':2,'style':1,'label':'x','custom_id':'b'}]",
                "components/0 | TAG_FIELD_MISSING | 'custom_id':'f','title':'t','components':[{'content':'x'}]",
                "components/0/content | BASE_TYPE_REQUIRED | 'custom_id':'f','title':'t','components':[{'type':10}]",
                "components/1/component/custom_id | COMPONENT_CUSTOM_ID_DUPLICATED | 'custom_id':'f','title':'t','components':[L(IN),L(IN)]"
            })
    void aFormThatBreaksARuleIsRefused(String place, String code, String data) {
        assertRefused(
                place,
                code,
                data.replaceAll("L\\(IN\\)", "{'type':18,'label':'l','component':" + INPUT + "}")
                        .replace("T,", "{'type':10,'content':'x'},")
                        .replace("T]", "{'type':10,'content':'x'}]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "custom_id | BASE_TYPE_REQUIRED | {'type':4,'style':1}",
                "custom_id | BASE_TYPE_BAD_LENGTH | {'type':4,'style':1,'custom_id':'101'}",
                "style | BASE_TYPE_REQUIRED | {'type':4,'custom_id':'a'}",
                "style | BASE_TYPE_CHOICES | {'type':4,'custom_id':'a','style':3}",
                "placeholder | BASE_TYPE_MAX_LENGTH | {'type':4,'custom_id':'a','style':1,'placeholder':'101'}",
                "value | BASE_TYPE_MAX_LENGTH | {'type':4,'custom_id':'a','style':1,'value':'4001'}",
                "min_length | NUMBER_TYPE_MIN | {'type':4,'custom_id':'a','style':1,'min_length':-1}",
                "max_length | NUMBER_TYPE_MAX | {'type':4,'custom_id':'a','style':1,'max_length':4001}",
                "min_length | NUMBER_TYPE_MAX | {'type':4,'custom_id':'a','style':1,'min_length':9,'max_length':3}",
                "required | BOOLEAN_TYPE_CONVERT | {'type':4,'custom_id':'a','style':1,'required':'yes'}",
                "type | UNION_TYPE_CHOICES | {'type':2,'custom_id':'a','style':1,'label':'x'}",
                "min_values | NUMBER_TYPE_MIN | {'type':3,'custom_id':'a','min_values':0,'options':[{'label':'x','value':'x'}]}",
                "disabled | SANDBOX_DISABLED_IN_FORM | {'type':3,'custom_id':'a','disabled':true,'options':[{'label':'x','value':'x'}]}",
                "options | BASE_TYPE_REQUIRED | {'type':3,'custom_id':'a'}",
                "min_values | NUMBER_TYPE_MIN | {'type':5,'custom_id':'a','min_values':0}",
                "disabled | SANDBOX_DISABLED_IN_FORM | {'type':8,'custom_id':'a','disabled':true}",
                "default_values/0/type | BASE_TYPE_CHOICES | {'type':6,'custom_id':'a','default_values':[{'id':'1','type':'user'}]}",
                "options | BASE_TYPE_BAD_LENGTH | {'type':21,'custom_id':'a','options':[{'label':'x','value':'x'}]}",
                "options/1/value | SELECT_COMPONENT_OPTION_VALUE_DUPLICATED | {'type':21,'custom_id':'a','options':[{'label':'x','value':'x'},{'label':'y','value':'x'}]}",
                "options | BASE_TYPE_REQUIRED | {'type':22,'custom_id':'a'}",
                "min_values | NUMBER_TYPE_MIN | {'type':22,'custom_id':'a','min_values':0,'options':[{'label':'x','value':'x'}]}",
                "max_values | NUMBER_TYPE_MAX | {'type':22,'custom_id':'a','max_values':11,'options':[{'label':'x','value':'x'}]}",
                "default | BOOLEAN_TYPE_CONVERT | {'type':23,'custom_id':'a','default':'on'}",
                "max_values | NUMBER_TYPE_MAX | {'type':19,'custom_id':'a','max_values':11}",
                "min_values | NUMBER_TYPE_MIN | {'type':19,'custom_id':'a','min_values':0}"
            })
    void aFieldThatBreaksARuleIsRefused(String place, String code, String field) {
        assertRefused(
                "components/0/component/" + place,
                code,
                "'custom_id':'f','title':'t','components':[{'type':18,'label':'l','component':" + field + "}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "label | BASE_TYPE_REQUIRED | {'type':18,'component':{'type':23,'custom_id':'a'}}",
                "label | BASE_TYPE_BAD_LENGTH | {'type':18,'label':'46','component':{'type':23,'custom_id':'a'}}",
                "description | BASE_TYPE_MAX_LENGTH | {'type':18,'label':'x','description':'101','component':{'type':23,'custom_id':'a'}}",
                "component | BASE_TYPE_REQUIRED | {'type':18,'label':'x'}",
                "component | MODEL_TYPE_CONVERT | {'type':18,'label':'x','component':[]}",
                "components | BASE_TYPE_BAD_LENGTH | {'type':1,'components':[]}",
                "components/0/label | BASE_TYPE_REQUIRED | {'type':1,'components':[{'type':4,'custom_id':'a','style':1}]}",
                "components/0/label | BASE_TYPE_BAD_LENGTH | {'type':1,'components':[{'type':4,'custom_id':'a','style':1,'label':'46'}]}",
                "components/0/type | UNION_TYPE_CHOICES | {'type':1,'components':[{'type':3,'custom_id':'a','options':[{'label':'x','value':'x'}]}]}"
            })
    void anInvalidLabelOrActionRowInAFormIsRefused(String place, String code, String shell) {
        assertRefused("components/0/" + place, code, "'custom_id':'f','title':'t','components':[" + shell + "]");
    }

    @Test
    void anOptionalFormFieldMayAllowZeroSelectedValues() {
        String form = "{'type':9,'data':{'custom_id':'f','title':'t','components':[{'type':18,'label':'l','component':"
                + "{'type':22,'custom_id':'a','required':false,'min_values':0,'options':[{'label':'x','value':'x'}]}}]}}";
        assertThat(fixture.answer(fixture.useCommand("member", "ask"), form).status())
                .isEqualTo(204);
    }

    /**
     * Responds with a modal form with this data, and asserts that it is refused with the error {@code code} at the
     * field {@code place}. The placeholders '46', '101' and '4001' in {@code data} are first replaced by strings of 46,
     * 101 and 4001 characters.
     */
    private void assertRefused(String place, String code, String data) {
        String body = data.replace("'46'", "'" + "x".repeat(46) + "'")
                .replace("'101'", "'" + "x".repeat(101) + "'")
                .replace("'4001'", "'" + "x".repeat(4001) + "'");
        ErrorAssertions.assertValidationError(
                fixture.answer(fixture.useCommand("member", "ask"), "{'type':9,'data':{" + body + "}}"),
                "data/" + place,
                code);
    }
}
