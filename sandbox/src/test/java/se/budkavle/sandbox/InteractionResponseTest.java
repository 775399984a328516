package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests which responses to an interaction a bot may send, how many, and until when. */
class InteractionResponseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private Sandbox sandbox;
    private ApiClient discord;
    private ApiClient people;
    private GatewayClient bot;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxSettings.of(SampleSeed.SEED).withPatience(PATIENCE));
        discord = ApiClient.discord(sandbox);
        people = ApiClient.people(sandbox);
        discord.post("applications/" + sandbox.applicationId() + "/commands", "{'name':'ask','description':'Asks'}");
        bot = GatewayClient.loggedIn(sandbox);
    }

    @AfterEach
    void stop() {
        bot.close();
        sandbox.close();
    }

    @Test
    void anInteractionCanBeAcknowledgedOnlyOnce() {
        String callback = callback(useCommand());
        assertThat(discord.post(callback, "{'type':5}").status()).isEqualTo(204);
        assertError(discord.post(callback, "{'type':5}"), 400, 40060);
        people.post("faults", "{'acknowledgedAsUnknown':true}");
        assertError(discord.post(callback, "{'type':5}"), 404, 10062);
    }

    @Test
    void aResponseAfterTheDeadlineIsRefused() {
        JsonNode interaction = useCommand();
        await().atMost(Duration.ofSeconds(3))
                .until(() -> people.get("counters").body().path("didNotRespond").asInt() == 1);
        assertError(discord.post(callback(interaction), "{'type':5}"), 404, 10062);
        assertError(discord.post(followUps(interaction), "{'content':'late'}"), 401, 50027);
    }

    @Test
    void anInteractionTokenExpires() {
        people.post("limits", "{'tokenLivesMillis':300}");
        JsonNode interaction = useCommand();
        discord.post(callback(interaction), "{'type':4,'data':{'content':'first'}}");
        await().atMost(Duration.ofSeconds(3))
                .until(() -> discord.send("PATCH", followUps(interaction) + "/messages/@original", "{'content':'x'}")
                                .body()
                                .path("code")
                                .asInt()
                        == 50027);
    }

    @Test
    void aCallbackTypeThatDoesNotFitTheInteractionIsRefused() {
        String callback = callback(useCommand());
        assertError(discord.post(callback, "{'type':7,'data':{'content':'x'}}"), 400, 50035);
        assertError(discord.post(callback, "{'type':8,'data':{'choices':[]}}"), 400, 50035);
        assertError(discord.post(callback, "{'type':1}"), 400, 50035);
        assertError(discord.post(callback, "{'type':5,'data':{'flags':4}}"), 400, 50035);
        assertThat(discord.post(callback, "{'type':5,'data':{'flags':64}}").status())
                .isEqualTo(204);
    }

    @Test
    void anEphemeralAnswerIsNotListedAmongTheChannelsMessages() {
        JsonNode interaction = useCommand();
        JsonNode answer = discord.post(
                        callback(interaction) + "?with_response=true", "{'type':4,'data':{'content':'x','flags':64}}")
                .body();
        String message =
                messages() + "/" + answer.at("/interaction/response_message_id").asString();
        assertError(discord.get(message), 404, 10008);
        assertError(discord.send("PATCH", message, "{'content':'y'}"), 404, 10008);
        assertError(discord.send("DELETE", message, null), 404, 10008);
        assertThat(discord.get(messages()).body()).isEmpty();
        JsonNode edited = discord.send(
                        "PATCH", followUps(interaction) + "/messages/@original", "{'content':'y','flags':0}")
                .body();
        assertThat(edited.path("flags").asInt() & 64).isEqualTo(64);
    }

    @Test
    void theFirstFollowUpMessageReplacesADeferredAnswer() {
        JsonNode interaction = useCommand();
        discord.post(callback(interaction), "{'type':5}");
        discord.post(followUps(interaction), "{'content':'words'}");
        assertThat(discord.get(messages()).body().findValuesAsString("content")).containsExactly("words");
        discord.post(followUps(interaction), "{'content':'more'}");
        assertThat(discord.get(messages()).body().findValuesAsString("content")).containsExactly("more", "words");
    }

    /** Runs the test's slash command as a member, and returns the interaction that the bot receives. */
    private JsonNode useCommand() {
        CompletableFuture.runAsync(() -> people.post(
                "people/" + sandbox.personId("member") + "/commands",
                "{'channelId':'" + sandbox.channelId("climate") + "','command':'ask'}"));
        return bot.event("INTERACTION_CREATE").path("d");
    }

    private static String callback(JsonNode interaction) {
        return "interactions/" + interaction.path("id").asString() + "/"
                + interaction.path("token").asString() + "/callback";
    }

    private String followUps(JsonNode interaction) {
        return "webhooks/" + sandbox.applicationId() + "/"
                + interaction.path("token").asString();
    }

    private String messages() {
        return "channels/" + sandbox.channelId("climate") + "/messages";
    }

    private static void assertError(ApiClient.Answer answer, int status, int code) {
        assertThat(answer.body().path("code").asInt()).as("%s", answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }
}
