package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Tests the rate limits of the imitated REST API, and the response headers that announce them. Also tests the limits
 * for editing old messages and registering commands.
 */
class LimitsTest extends SandboxPerTest {

    @Test
    void eachResponseContainsTheNumberOfRemainingCalls() {
        assertThat(header(say("climate"), "X-RateLimit-Remaining")).isEqualTo("4");
        ApiClient.Answer second = say("climate");
        assertThat(header(second, "X-RateLimit-Limit")).isEqualTo("5");
        assertThat(header(second, "X-RateLimit-Remaining")).isEqualTo("3");
        assertThat(Double.parseDouble(header(second, "X-RateLimit-Reset-After")))
                .isBetween(3.0, 5.0);
        assertThat(header(second, "Via")).isNotEmpty();
    }

    @Test
    void theSixthMessageWithinFiveSecondsIsRateLimited() {
        for (int i = 0; i < 5; i++) {
            assertThat(say("climate").status()).isEqualTo(200);
        }
        ApiClient.Answer sixth = say("climate");
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(header(sixth, "X-RateLimit-Scope")).isEqualTo("user");
        assertThat(header(sixth, "X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(header(sixth, "Retry-After")).isBetween("1", "5");
        assertThat(header(sixth, "Via")).isNotEmpty();
        assertThat(sixth.body().path("retry_after").asDouble()).isBetween(0.001, 5.0);
        assertThat(sixth.body().path("global").asBoolean(true)).isFalse();
    }

    @Test
    void eachChannelAndEachMethodHasItsOwnRateLimitBucket() {
        limits("{'messages':1}");
        String message = say("climate").body().path("id").asString();
        assertThat(say("climate").status()).isEqualTo(429);
        assertThat(say("water").status()).isEqualTo(200);
        assertThat(discord.send("PATCH", messages("climate") + "/" + message, "{'content':'other'}")
                        .status())
                .isEqualTo(200);
        assertThat(discord.get(messages("climate")).status()).isEqualTo(200);
    }

    @Test
    void readingOneMessageAndListingMessagesShareARateLimitBucket() {
        ApiClient.Answer posted = say("climate");
        ApiClient.Answer list = discord.get(messages("climate"));
        ApiClient.Answer one =
                discord.get(messages("climate") + "/" + posted.body().path("id").asString());
        assertThat(header(one, "X-RateLimit-Bucket"))
                .isEqualTo(header(list, "X-RateLimit-Bucket"))
                .isNotEqualTo(header(posted, "X-RateLimit-Bucket"));
        assertThat(header(one, "X-RateLimit-Remaining")).isEqualTo("28");
    }

    @Test
    void callsSucceedAgainAfterTheRateLimitWindow() {
        limits("{'messages':1,'messageWindowMillis':600}");
        say("climate");
        assertThat(say("climate").status()).isEqualTo(429);
        await().atMost(Duration.ofSeconds(2)).until(() -> say("climate").status() == 200);
    }

    @Test
    void aSharedRateLimitAppliesEvenIfTheBotHasCallsLeft() {
        people.post("faults", "{'sharedLimitNext':1}");
        ApiClient.Answer answer = say("climate");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(header(answer, "X-RateLimit-Scope")).isEqualTo("shared");
        assertThat(header(answer, "X-RateLimit-Remaining")).isEqualTo("5");
        assertThat(say("climate").status()).isEqualTo(200);
    }

    @Test
    void responsesToInteractionsAreExemptFromTheGlobalRateLimit() {
        limits("{'perSecond':1}");
        ApiClient.Answer refused = null;
        for (int i = 0; i < 3 && (refused == null || refused.status() != 429); i++) {
            refused = discord.get("users/@me");
        }
        assertThat(refused.status()).isEqualTo(429);
        assertThat(header(refused, "X-RateLimit-Global")).isEqualTo("true");
        assertThat(header(refused, "X-RateLimit-Scope")).isEqualTo("global");
        assertThat(refused.body().path("global").asBoolean(false)).isTrue();
        assertThat(discord.post("interactions/1/abc/callback", "{'type':5}").status())
                .isEqualTo(404);
        assertThat(discord.post("interactions/1/abd/callback", "{'type':5}").status())
                .isEqualTo(404);
    }

    @Test
    void tooManyInvalidRequestsBlockAllCalls() {
        limits("{'invalidRequests':2,'invalidWindowMillis':900}");
        ApiClient stranger = discord.withAuthorization("Bot wrong");
        people.post("faults", "{'sharedLimitNext':3}");
        for (int i = 0; i < 3; i++) {
            assertThat(discord.get("users/@me").status())
                    .as("a shared limit is not counted")
                    .isEqualTo(429);
        }
        assertThat(stranger.get("users/@me").status()).isEqualTo(401);
        assertThat(stranger.get("users/@me").status()).isEqualTo(401);
        ApiClient.Answer banned = discord.get("users/@me");
        assertThat(banned.status()).isEqualTo(429);
        assertThat(header(banned, "Via")).isEmpty();
        assertThat(header(banned, "Content-Type")).doesNotContain("json");
        await().atMost(Duration.ofSeconds(2))
                .until(() -> discord.get("users/@me").status() == 200);
    }

    @Test
    void editsOfOldMessagesAreLimited() {
        limits("{'oldAfterMillis':0,'oldEditWindowMillis':60000}");
        String message =
                messages("climate") + "/" + say("climate").body().path("id").asString();
        for (int i = 0; i < 3; i++) {
            assertThat(discord.send("PATCH", message, "{'content':'" + i + "'}").status())
                    .isEqualTo(200);
        }
        ApiClient.Answer fourth = discord.send("PATCH", message, "{'content':'4'}");
        assertThat(fourth.status()).isEqualTo(429);
        assertThat(fourth.body().path("code").asInt()).isEqualTo(30046);
        assertThat(header(fourth, "Retry-After")).isNotEmpty();
        limits("{'oldAfterMillis':3600000}");
        assertThat(discord.send("PATCH", message, "{'content':'5'}").status()).isEqualTo(200);
    }

    @Test
    void newCommandsAreLimitedPerDay() {
        limits("{'commandCreates':1}");
        String commands = "applications/" + sandbox.applicationId() + "/commands";
        assertThat(discord.post(commands, "{'name':'one','description':'x'}").status())
                .isEqualTo(201);
        assertThat(discord.post(commands, "{'name':'one','description':'changed'}")
                        .status())
                .isEqualTo(200);
        assertThat(discord.post(commands, "{'name':'two','description':'x'}")
                        .body()
                        .path("code")
                        .asInt())
                .isEqualTo(30034);
    }

    @Test
    void changingAnUnknownLimitIsRefused() {
        assertThat(people.get("limits").body().path("messages").asInt()).isEqualTo(5);
        assertThat(people.post("limits", "{'no such figure':1}").status()).isEqualTo(400);
        assertThat(people.post("limits", "{'messages':-1}").status()).isEqualTo(400);
        assertThat(people.post("limits", "{'messages':7}")
                        .body()
                        .path("messages")
                        .asInt())
                .isEqualTo(7);
        assertThat(people.post("limits", "{'discords':true}")
                        .body()
                        .path("messages")
                        .asInt())
                .isEqualTo(5);
    }

    private void limits(String json) {
        assertThat(people.post("limits", json).status()).isEqualTo(200);
    }

    private ApiClient.Answer say(String channel) {
        return discord.post(messages(channel), "{'content':'x'}");
    }

    private String messages(String channel) {
        return "channels/" + sandbox.channelId(channel) + "/messages";
    }

    private static String header(ApiClient.Answer answer, String name) {
        return answer.response().headers().firstValue(name).orElse("");
    }
}
