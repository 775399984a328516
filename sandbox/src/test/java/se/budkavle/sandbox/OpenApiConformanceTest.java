package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Validates responses of the imitated REST API against Discord's OpenAPI description. The system property
 * {@code discord.openapi} names the file with the description. If the property is not set, the test is skipped.
 */
class OpenApiConformanceTest {

    private static final String FILE = System.getProperty("discord.openapi");
    private static final String ROWS =
            "'components':[{'type':1,'components':[{'type':2,'style':1,'label':'x','custom_id':'b'},"
                    + "{'type':2,'style':5,'label':'y','url':'https://example.org'}]},{'type':1,'components':[{'type':3,'custom_id':'s',"
                    + "'options':[{'label':'A','value':'a','description':'d'}]}]},{'type':1,'components':[{'type':8,'custom_id':'c','channel_types':[0]}]}]";

    private InteractionFixture fixture;
    private OpenApiResponseValidator description;
    private final List<String> faults = new ArrayList<>();
    private int calls;

    @BeforeEach
    void start() {
        assumeTrue(FILE != null, "-Ddiscord.openapi=FILE names no description");
        description = new OpenApiResponseValidator(Path.of(FILE));
        fixture = new InteractionFixture();
    }

    @AfterEach
    void stop() {
        if (fixture != null) {
            fixture.close();
        }
    }

    @Test
    void everyApiResponseConformsToDiscordsOpenApiSpecification() {
        itself();
        commands();
        messages();
        interactions();
        workspace();
        events();
        refusals();
        assertThat(calls).isGreaterThan(50);
        assertThat(faults).isEmpty();
    }

    private void itself() {
        List.of(
                        "gateway",
                        "gateway/bot",
                        "users/@me",
                        "users/@me/guilds",
                        "applications/@me",
                        "oauth2/applications/@me",
                        "users/" + member())
                .forEach(path -> call("GET", path, null));
        call("POST", "users/@me/channels", "{'recipient_id':'" + member() + "'}");
    }

    private void commands() {
        for (String place : List.of(application() + "/commands", application() + "/guilds/" + guild() + "/commands")) {
            String one = call(
                            "POST",
                            place,
                            "{'name':'ask','description':'x','name_localizations':{'sv-SE':'fråga'},'default_member_permissions':'32',"
                                    + "'contexts':[0],'integration_types':[0],'options':[{'type':3,'name':'word','description':'x','required':true,'autocomplete':true},"
                                    + "{'type':4,'name':'year','description':'x','min_value':1,'choices':[{'name':'x','value':1}]},"
                                    + "{'type':7,'name':'where','description':'x','channel_types':[0]},{'type':11,'name':'file','description':'x'}]}")
                    .path("id")
                    .asString();
            call("POST", place, "{'name':'ask','description':'y'}");
            call(
                    "PUT",
                    place,
                    "[{'name':'ask','description':'x'},{'name':'round','description':'x','options':[{'type':2,'name':'of','description':'x',"
                            + "'options':[{'type':1,'name':'open','description':'x'}]}]},{'name':'Look up','type':2}]");
            call("PATCH", place + "/" + one, "{'description':'z'}");
            call("GET", place, null);
            call("GET", place + "?with_localizations=true", null);
            call("GET", place + "/" + one, null);
            fixture.people.post(
                    "commands/" + one + "/permissions", "{'permissions':[{'id':'" + member() + "','allowed':true}]}");
            if (place.contains("guilds")) {
                call("GET", place + "/permissions", null);
                call("GET", place + "/" + one + "/permissions", null);
                call("PUT", place + "/" + one + "/permissions", "{'permissions':[]}");
                call("DELETE", place + "/" + one, null);
            }
        }
    }

    private void messages() {
        String messages = "channels/" + fixture.channel() + "/messages";
        String first = call(
                        "POST",
                        messages,
                        "{'content':'Hej <@" + member() + ">','nonce':'n'," + ROWS
                                + ",'embeds':[{'title':'t','url':'https://example.org',"
                                + "'color':5,'timestamp':'2026-11-21T10:00:00Z','footer':{'text':'f'},'author':{'name':'a'},'fields':[{'name':'n','value':'v','inline':true}]}]}")
                .path("id")
                .asString();
        String reply = call("POST", messages, "{'content':'x','message_reference':{'message_id':'" + first + "'}}")
                .path("id")
                .asString();
        call("GET", messages, null);
        call("GET", messages + "/" + reply, null);
        call("PATCH", messages + "/" + first, "{'content':'y'}");
        call("POST", "channels/" + fixture.channel() + "/typing", null);
        call("PUT", messages + "/pins/" + first, null);
        call("GET", messages + "/pins", null);
        call("GET", "channels/" + fixture.channel() + "/pins", null);
        call("DELETE", messages + "/pins/" + first, null);
        call("POST", messages + "/bulk-delete", "{'messages':['" + first + "','" + reply + "']}");
        String last = call("POST", messages, "{'content':'z'}").path("id").asString();
        call("DELETE", messages + "/" + last, null);
    }

    private void interactions() {
        JsonNode used =
                fixture.interact("member", "commands", "{'channelId':'" + fixture.channel() + "','command':'ask'}");
        call(
                "POST",
                callback(used) + "?with_response=true",
                "{'type':4,'data':{'content':'x','flags':64," + ROWS + "}}");
        String followUps = "webhooks/" + fixture.sandbox.applicationId() + "/"
                + used.path("token").asString();
        call("GET", followUps + "/messages/@original", null);
        call("PATCH", followUps + "/messages/@original", "{'content':'y'}");
        String further = call("POST", followUps + "?wait=true", "{'content':'more'}")
                .path("id")
                .asString();
        call("PATCH", followUps + "/messages/" + further, "{'content':'still more'}");
        call("GET", followUps + "/messages/" + further, null);
        call("DELETE", followUps + "/messages/" + further, null);
        call("POST", callback(used), "{'type':5}");
        JsonNode deferred =
                fixture.interact("member", "commands", "{'channelId':'" + fixture.channel() + "','command':'ask'}");
        call("POST", callback(deferred), "{'type':5}");
        call(
                "PATCH",
                "webhooks/" + fixture.sandbox.applicationId() + "/"
                        + deferred.path("token").asString() + "/messages/@original",
                "{'content':'x'}");
        JsonNode silent =
                fixture.interact("member", "commands", "{'channelId':'" + fixture.channel() + "','command':'ask'}");
        call("POST", callback(silent), "{'type':4,'data':{'content':'x'}}");
    }

    private void workspace() {
        for (String path : List.of(
                "",
                "?with_counts=true",
                "/channels",
                "/roles",
                "/members?limit=5",
                "/members/search?query=me",
                "/members/" + member())) {
            call("GET", "guilds/" + guild() + path, null);
        }
        call("GET", "channels/" + fixture.channel(), null);
        String made = call("POST", "guilds/" + guild() + "/channels", "{'name':'new','type':0,'topic':'x'}")
                .path("id")
                .asString();
        call("PATCH", "channels/" + made, "{'topic':'y'}");
        call("PUT", "channels/" + made + "/permissions/" + member(), "{'type':1,'allow':'1024','deny':'0'}");
        call("DELETE", "channels/" + made + "/permissions/" + member(), null);
        call("PATCH", "guilds/" + guild() + "/channels", "[{'id':'" + made + "','position':1}]");
        call("DELETE", "channels/" + made, null);
        String role = call("POST", "guilds/" + guild() + "/roles", "{'name':'x','color':5,'mentionable':true}")
                .path("id")
                .asString();
        call("PATCH", "guilds/" + guild() + "/roles/" + role, "{'name':'y'}");
        call("PUT", "guilds/" + guild() + "/members/" + member() + "/roles/" + role, null);
        call("DELETE", "guilds/" + guild() + "/members/" + member() + "/roles/" + role, null);
        call("PATCH", "guilds/" + guild() + "/members/" + member(), "{'nick':'z'}");
        call("PATCH", "guilds/" + guild() + "/roles", "[{'id':'" + role + "','position':1}]");
        call("DELETE", "guilds/" + guild() + "/roles/" + role, null);
        call("GET", "guilds/" + guild() + "/audit-logs", null);
    }

    private void events() {
        String events = "guilds/" + guild() + "/scheduled-events";
        String made = call(
                        "POST",
                        events,
                        "{'name':'x','privacy_level':2,'entity_type':3,'entity_metadata':{'location':'x'},"
                                + "'scheduled_start_time':'2099-01-01T10:00:00Z','scheduled_end_time':'2099-01-01T11:00:00Z'}")
                .path("id")
                .asString();
        call("GET", events, null);
        call("GET", events + "/" + made, null);
        call("PATCH", events + "/" + made, "{'description':'y'}");
        call("DELETE", events + "/" + made, null);
    }

    private void refusals() {
        call("GET", "channels/1", null);
        call("POST", "channels/" + fixture.channel() + "/messages", "{'content':['x'],'embeds':[{'fields':[{}]}]}");
        call("POST", application() + "/commands", "{'name':'NO'}");
        fixture.people.post("faults", "{'sharedLimitNext':1}");
        call("GET", "users/@me", null);
    }

    private static String callback(JsonNode interaction) {
        return "interactions/" + interaction.path("id").asString() + "/"
                + interaction.path("token").asString() + "/callback";
    }

    private JsonNode call(String method, String path, String body) {
        ApiClient.Answer answer = fixture.discord.send(method, path, body);
        calls++;
        // Two differences are intended. The description defines the codes in `errors` as numbers, but Discord sends
        // strings. The imitation also adds an unknown field to every JSON object.
        description.faults(method, path, answer).stream()
                .filter(fault -> !fault.contains(" 400 /errors") && !fault.contains("unheard_of"))
                .forEach(faults::add);
        return answer.body();
    }

    private String member() {
        return Long.toString(fixture.sandbox.personId("member"));
    }

    private String guild() {
        return Long.toString(fixture.sandbox.workspaceId());
    }

    private String application() {
        return "applications/" + fixture.sandbox.applicationId();
    }
}
