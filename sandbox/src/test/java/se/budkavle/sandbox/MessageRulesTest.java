package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Tests which messages a bot may send, edit and delete. Also tests the mentions, nonces and attachments of messages.
 */
class MessageRulesTest extends SandboxPerTest {

    @Test
    void onlyTheBotsOwnExistingMessagesCanBeEdited() {
        String others = people.post("people/" + sandbox.personId("member") + "/" + messages(), "{'content':'mine'}")
                .body()
                .path("id")
                .asString();
        assertError(edit(others, "{'content':'yours'}"), 403, 50005);
        String own = say("gone");
        discord.send("DELETE", messages() + "/" + own, null);
        assertError(edit(own, "{'content':'back'}"), 404, 10008);
    }

    @Test
    void reusingTheEnforcedNonceOfADeletedMessageGivesAnUnknownMessageError() {
        String body = "{'content':'x','nonce':'n','enforce_nonce':true}";
        discord.send(
                "DELETE",
                messages() + "/"
                        + discord.post(messages(), body).body().path("id").asString(),
                null);
        assertError(discord.post(messages(), body), 404, 10008);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "parse/0 | {'parse':['people']}",
                "parse | {'parse':['users'],'users':['1']}",
                "users/0 | {'users':['somebody']}",
                "users | {'users':['1','1']}",
                "roles/1 | {'roles':['1','x']}"
            })
    void contradictoryAllowedMentionsAreRefused(String place, String allowed) {
        ApiClient.Answer answer = discord.post(messages(), "{'content':'x','allowed_mentions':" + allowed + "}");
        assertError(answer, 400, 50035);
        assertThat(answer.body()
                        .at("/errors/allowed_mentions/" + place + "/_errors/0/code")
                        .asString(""))
                .isNotEmpty();
    }

    @Test
    void anEditKeepsOnlyTheAttachmentsListedInTheEdit() {
        JsonNode both = upload("POST", messages(), "{'content':'x'}", 10, 20).body();
        String message = both.path("id").asString();
        String first = both.at("/attachments/0/id").asString();
        assertThat(edit(message, "{'content':'y'}").body().path("attachments")).hasSize(2);
        ApiClient.Answer wrong = edit(message, "{'attachments':[{'id':'" + first + "'},{'id':'5'}]}");
        assertError(wrong, 400, 50035);
        assertThat(wrong.body().at("/errors/attachments/1/id/_errors/0/code").asString(""))
                .isNotEmpty();
        JsonNode added = upload(
                        "PATCH",
                        messages() + "/" + message,
                        "{'attachments':[{'id':'" + first + "'},{'id':0,'description':'new'}]}",
                        30)
                .body();
        assertThat(added.path("attachments").findValuesAsString("size")).containsExactly("10", "30");
        assertThat(edit(message, "{'attachments':[]}").body().path("attachments"))
                .isEmpty();
    }

    @Test
    void aFileOfMoreThan10MebibytesIsRefused() {
        assertError(upload("POST", messages(), "{}", (10 << 20) + 1), 413, 40005);
        assertThat(upload("POST", messages(), "{}", 10 << 20).status()).isEqualTo(200);
    }

    @Test
    void bulkDeleteNeedsAtLeastTwoMessagesYoungerThanTwoWeeks() {
        String one = say("1");
        String two = say("2");
        String many = messages() + "/bulk-delete";
        assertError(discord.post(many, "{'messages':['" + one + "']}"), 400, 50035);
        assertError(discord.post(many, "{'messages':['" + one + "','" + one + "']}"), 400, 50035);
        assertThat(discord.post(many, "{'messages':['" + one + "','" + two + "']}")
                        .status())
                .isEqualTo(204);
        assertThat(discord.get(messages()).body()).isEmpty();
        String old = say("3") + "','" + say("4");
        sandbox.clock().advance(Duration.ofDays(15));
        assertError(discord.post(many, "{'messages':['" + old + "']}"), 400, 50034);
    }

    @Test
    void anApplicationHasAtMostAHundredCommands() {
        String commands = "applications/" + sandbox.applicationId() + "/commands";
        String hundred = IntStream.range(0, 100)
                .mapToObj(i -> "{'name':'c" + i + "','description':'x'}")
                .collect(Collectors.joining(","));
        assertThat(discord.send("PUT", commands, "[" + hundred + "]").status()).isEqualTo(200);
        assertError(discord.post(commands, "{'name':'more','description':'x'}"), 400, 30032);
        assertError(discord.send("PUT", commands, "[" + hundred + ",{'name':'more','description':'x'}]"), 400, 30032);
    }

    private String say(String words) {
        return discord.post(messages(), "{'content':'" + words + "'}")
                .body()
                .path("id")
                .asString();
    }

    private ApiClient.Answer edit(String message, String body) {
        return discord.send("PATCH", messages() + "/" + message, body);
    }

    /**
     * Sends a multipart request whose JSON payload is {@code json}. Attaches one file for each element of
     * {@code sizes}; the element is the length of that file in bytes.
     */
    private ApiClient.Answer upload(String method, String path, String json, int... sizes) {
        StringBuilder body = new StringBuilder("--b\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n")
                .append(json.replace('\'', '"'))
                .append("\r\n");
        for (int i = 0; i < sizes.length; i++) {
            body.append("--b\r\nContent-Disposition: form-data; name=\"files[")
                    .append(i)
                    .append("]\"; filename=\"f")
                    .append(i)
                    .append(".txt\"\r\n\r\n")
                    .append("x".repeat(sizes[i]))
                    .append("\r\n");
        }
        return discord.send(HttpRequest.newBuilder(URI.create(sandbox.api() + path))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .method(method, HttpRequest.BodyPublishers.ofString(body + "--b--\r\n")));
    }

    private String messages() {
        return "channels/" + sandbox.channelId("climate") + "/messages";
    }

    private static void assertError(ApiClient.Answer answer, int status, int code) {
        assertThat(answer.body().path("code").asInt()).as("%s", answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }
}
