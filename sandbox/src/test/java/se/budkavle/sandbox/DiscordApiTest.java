package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Tests the responses, errors and limits of Discord's imitated REST API. The test sends plain HTTP requests, without a
 * bot library.
 */
class DiscordApiTest extends SandboxPerTest {

    @Test
    void aWrongTokenIsRefused() {
        ApiClient.Answer answer = discord.withAuthorization("Bot wrong").get("users/@me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().toString()).isEqualTo("{\"message\":\"401: Unauthorized\",\"code\":0}");
    }

    @Test
    void eachKindOfUnknownObjectHasItsOwnErrorCode() {
        assertError(discord.get("nothing"), 404, 0);
        assertError(discord.get("channels/1"), 404, 10003);
        assertError(discord.get(climate() + "/messages/1"), 404, 10008);
        assertError(discord.get("guilds/1"), 404, 10004);
        assertError(discord.get("users/1"), 404, 10013);
        assertError(discord.post("interactions/1/abc/callback", "{'type':5}"), 404, 10062);
        assertError(discord.post("webhooks/" + sandbox.applicationId() + "/abc", "{'content':'x'}"), 404, 10015);
        assertError(discord.send("PUT", "users/@me", "{}"), 405, 0);
        assertError(discord.post(climate() + "/messages", "{nonsense"), 400, 50109);
    }

    @Test
    void everyResponseHasRateLimitHeaders() {
        assertThat(discord.get("users/@me").response().headers().map())
                .containsKeys(
                        "x-ratelimit-limit",
                        "x-ratelimit-remaining",
                        "x-ratelimit-reset",
                        "x-ratelimit-reset-after",
                        "x-ratelimit-bucket");
    }

    @Test
    void theGatewaysAddressIsReturned() {
        assertThat(discord.get("gateway/bot").body().path("url").asString())
                .isEqualTo(sandbox.gateway().toString());
    }

    @Test
    void anEmptyMessageIsRefused() {
        assertError(discord.post(climate() + "/messages", "{'content':' '}"), 400, 50006);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "content | {'content':'LONG'}",
                "embeds/0/title | {'embeds':[{'title':'LONG'}]}",
                "embeds/0/fields/0/name | {'embeds':[{'fields':[{'value':'x'}]}]}",
                "components/0/components/0/custom_id | {'content':'x','components':[{'type':1,'components':[{'type':2,'style':1,'label':'x'}]}]}",
                "components/0/components/0/label | {'content':'x','components':[{'type':1,'components':[{'type':2,'style':1,'custom_id':'a','label':'LONG'}]}]}",
                "components/0/components/1/custom_id | {'content':'x','components':[{'type':1,'components':[{'type':2,'style':1,'custom_id':'a','label':'x'},{'type':2,'style':1,'custom_id':'a','label':'x'}]}]}",
                "components/0/components/0/options | {'content':'x','components':[{'type':1,'components':[{'type':3,'custom_id':'a','options':[]}]}]}",
                "nonce | {'content':'x','nonce':'12345678901234567890123456'}",
                "flags | {'content':'x','flags':32768}"
            })
    void theErrorForAMessageThatExceedsALimitNamesTheField(String place, String body) {
        ApiClient.Answer answer = discord.post(climate() + "/messages", body.replace("LONG", "x".repeat(2001)));
        assertError(answer, 400, 50035);
        assertThat(answer.body().at("/errors/" + place + "/_errors/0/code").asString(""))
                .isNotEmpty();
    }

    @Test
    void theTotalLengthOfAllEmbedsIsLimited() {
        String embed = "{'description':'" + "x".repeat(3001) + "'}";
        assertError(discord.post(climate() + "/messages", "{'embeds':[" + embed + "," + embed + "]}"), 400, 50035);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name | {'name':'Upper','description':'x'}",
                "name | {'name':'two words','description':'x'}",
                "description | {'name':'x'}",
                "name_localizations/xx | {'name':'x','description':'x','name_localizations':{'xx':'y'}}",
                "options/1 | {'name':'x','description':'x','options':[{'type':3,'name':'a','description':'a'},{'type':3,'name':'b','description':'b','required':true}]}",
                "options | {'name':'x','description':'x','options':[{'type':1,'name':'a','description':'a'},{'type':3,'name':'b','description':'b'}]}"
            })
    void aCommandThatBreaksARuleIsRefused(String place, String body) {
        ApiClient.Answer answer = discord.post(commands(), body);
        assertError(answer, 400, 50035);
        assertThat(answer.body().at("/errors/" + place + "/_errors/0/code").asString(""))
                .isNotEmpty();
    }

    @Test
    void aCommandKeepsItsIdWhenItIsSentAgain() {
        ApiClient.Answer first = discord.post(commands(), "{'name':'hälsa','description':'Greets'}");
        ApiClient.Answer second = discord.post(commands(), "{'name':'hälsa','description':'Greets well'}");
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body().path("id")).isEqualTo(first.body().path("id"));
        assertThat(discord.send("PUT", commands(), "[{'name':'other','description':'x'}]")
                        .body())
                .hasSize(1);
        assertThat(discord.get(commands()).body().findValuesAsString("name")).containsExactly("other");
    }

    @Test
    void anEnforcedNonceReturnsTheEarlierMessage() {
        String body = "{'content':'once','nonce':'n1','enforce_nonce':true}";
        JsonNode first = discord.post(climate() + "/messages", body).body();
        assertThat(discord.post(climate() + "/messages", body).body().path("id"))
                .isEqualTo(first.path("id"));
        assertThat(first.path("nonce").asString()).isEqualTo("n1");
        assertThat(discord.get(climate() + "/messages").body()).hasSize(1);
    }

    @Test
    void onlyAllowedMentionsNotifyPeople() {
        long member = sandbox.personId("member");
        String both = "<@" + member + "> and <@" + sandbox.personId("guest") + ">";
        assertThat(mentioned("{'content':'" + both + "'}")).hasSize(2);
        assertThat(mentioned("{'content':'" + both + "','allowed_mentions':{'parse':[]}}"))
                .isEmpty();
        assertThat(mentioned("{'content':'" + both + "','allowed_mentions':{'users':['" + member + "']}}"))
                .containsExactly(Long.toString(member));
        JsonNode seen = people.get("people/" + sandbox.personId("guest") + "/" + climate() + "/messages")
                .body();
        assertThat(seen.findValuesAsString("mentionsMe")).containsExactly("true", "false", "false");
    }

    @Test
    void messagesCanBeListedBeforeAfterOrAroundAGivenMessage() {
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(i -> discord.post(climate() + "/messages", "{'content':'" + i + "'}")
                        .body()
                        .path("id")
                        .asString())
                .toList();
        assertThat(contents("?limit=2")).containsExactly("4", "3");
        assertThat(contents("?limit=2&before=" + ids.get(3))).containsExactly("2", "1");
        assertThat(contents("?limit=2&after=" + ids.get(1))).containsExactly("3", "2");
        assertThat(contents("?limit=3&around=" + ids.get(2))).containsExactly("3", "2", "1");
    }

    @Test
    void aBotCannotEditMessagesOfOtherPeople() {
        String id = people.post(
                        "people/" + sandbox.personId("member") + "/" + climate() + "/messages", "{'content':'mine'}")
                .body()
                .path("id")
                .asString();
        assertError(discord.send("PATCH", climate() + "/messages/" + id, "{'content':'yours'}"), 403, 50005);
    }

    @Test
    void injectedFaultsTakeEffect() {
        people.post("faults", "{'failNext':1}");
        assertThat(discord.get("users/@me").status()).isEqualTo(502);
        assertThat(discord.get("users/@me").status()).isEqualTo(200);
        people.post("faults", "{'gone':true}");
        assertThat(discord.get("users/@me").status()).isEqualTo(503);
        people.post("faults", "{'gone':false}");
        assertThat(discord.get("users/@me").status()).isEqualTo(200);
    }

    @Test
    void slowCallsRunConcurrently() {
        discord.get("users/@me");
        people.post("limits", "{'rates':false}");
        people.post("faults", "{'latencyMillis':500}");
        long start = System.nanoTime();
        List<CompletableFuture<Integer>> calls = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> discord.get("users/@me").status(), command -> new Thread(command).start()))
                .toList();
        assertThat(calls).allSatisfy(call -> assertThat(call.join()).isEqualTo(200));
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertThat(millis).isGreaterThanOrEqualTo(490).isLessThan(40 * 500 / 2);
    }

    @Test
    void aPersonSeesThatTheBotDidNotRespond() {
        discord.post(commands(), "{'name':'silent','description':'Does not answer'}");
        JsonNode outcome = people.post(
                        "people/" + sandbox.personId("member") + "/commands",
                        "{'channelId':'" + sandbox.channelId("climate") + "','command':'silent'}")
                .body();
        assertThat(outcome.path("kind").asString()).isEqualTo("failed");
        assertThat(outcome.path("millis").asInt()).isGreaterThanOrEqualTo(2990);
        assertThat(people.get("counters").body().path("didNotRespond").asInt()).isEqualTo(1);
    }

    @Test
    void anotherHostNameIsRefused() throws Exception {
        try (java.net.Socket socket = new java.net.Socket(
                InetAddress.getLoopbackAddress(), sandbox.address().getPort())) {
            socket.getOutputStream()
                    .write("GET /sandbox/api/workspace HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void changesRequireTheJsonContentType() {
        ApiClient.Answer answer =
                people.send(HttpRequest.newBuilder(URI.create(sandbox.address() + "/sandbox/api/people"))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"x\"}")));
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void aTooLargeBodyIsRefused() {
        ApiClient.Answer answer =
                discord.send(HttpRequest.newBuilder(URI.create(sandbox.api() + climate() + "/messages"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[27 << 20])));
        assertThat(answer.status()).isEqualTo(413);
    }

    private List<String> contents(String query) {
        return discord.get(climate() + "/messages" + query).body().findValuesAsString("content");
    }

    private List<String> mentioned(String body) {
        return discord.post(climate() + "/messages", body)
                .body()
                .path("mentions")
                .findValuesAsString("id");
    }

    private static void assertError(ApiClient.Answer answer, int status, int code) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.body().path("code").asInt()).isEqualTo(code);
    }

    private String climate() {
        return "channels/" + sandbox.channelId("climate");
    }

    private String commands() {
        return "applications/" + sandbox.applicationId() + "/guilds/" + sandbox.workspaceId() + "/commands";
    }
}
