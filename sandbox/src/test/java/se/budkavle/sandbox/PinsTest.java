package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tests that messages can be pinned, unpinned and listed. */
class PinsTest {

    @TempDir
    private Path folder;

    private SandboxSettings settings;
    private Sandbox sandbox;
    private ApiClient discord;
    private ApiClient people;

    @BeforeEach
    void start() {
        settings = SandboxSettings.of(SampleSeed.SEED).withStateFile(folder.resolve("state.json.gz"));
        open();
    }

    private void open() {
        sandbox = Sandbox.start(settings);
        discord = ApiClient.discord(sandbox);
        people = ApiClient.people(sandbox);
        people.post("limits", "{'rates':false}");
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages/pins", "pins"})
    void aMessageCanBePinnedAndUnpinnedWithTheOldAndTheNewApiPath(String family) {
        String message = say("important");
        try (GatewayClient bot = GatewayClient.loggedIn(sandbox)) {
            assertThat(pin(family, message).status()).isEqualTo(204);
            JsonNode update = bot.event("CHANNEL_PINS_UPDATE").path("d");
            assertThat(update.path("channel_id").asString()).isEqualTo(Long.toString(sandbox.channelId("climate")));
            assertThat(update.path("last_pin_timestamp").asString()).isNotEmpty();
            assertThat(bot.event("MESSAGE_UPDATE").at("/d/pinned").asBoolean()).isTrue();
            JsonNode notice = bot.event("MESSAGE_CREATE").path("d");
            assertThat(notice.path("type").asInt()).isEqualTo(6);
            assertThat(notice.at("/message_reference/message_id").asString()).isEqualTo(message);
            assertThat(pin(family, message).status()).as("pinned already").isEqualTo(204);
            assertThat(discord.get(channel() + "/pins").body().findValuesAsString("id"))
                    .contains(message);
            assertThat(discord.send("DELETE", channel() + "/" + family + "/" + message, null)
                            .status())
                    .isEqualTo(204);
            assertThat(bot.event("CHANNEL_PINS_UPDATE")
                            .at("/d/last_pin_timestamp")
                            .isNull())
                    .isTrue();
        }
        assertThat(discord.get(channel() + "/pins").body()).isEmpty();
        assertThat(discord.get(channel() + "/messages").body())
                .as("the message and one notice")
                .hasSize(2);
    }

    @Test
    void pinsAreReturnedInPagesLastPinnedFirst() {
        for (String words : new String[] {"a", "b", "c"}) {
            pin("messages/pins", say(words));
            sandbox.clock().advance(Duration.ofMinutes(1));
        }
        JsonNode first = discord.get(channel() + "/messages/pins?limit=2").body();
        assertThat(first.path("has_more").asBoolean()).isTrue();
        assertThat(first.path("items").findValuesAsString("content")).containsExactly("c", "b");
        String last = first.at("/items/1/pinned_at").asString().replace("+", "%2B");
        JsonNode rest =
                discord.get(channel() + "/messages/pins?limit=2&before=" + last).body();
        assertThat(rest.path("has_more").asBoolean(true)).isFalse();
        assertThat(rest.path("items").findValuesAsString("content")).containsExactly("a");
        assertThat(discord.get(channel() + "/messages/pins?limit=51").status()).isEqualTo(400);
        assertThat(discord.get(channel() + "/messages/pins?before=yesterday").status())
                .isEqualTo(400);
    }

    @Test
    void pinningNeedsThePermission() {
        String message = say("x");
        people.post("faults", "{'denyPermissions':['PIN_MESSAGES']}");
        assertError(pin("messages/pins", message), 403, 50013);
        assertError(pin("pins", message), 403, 50013);
        people.post("faults", "{'denyPermissions':['MANAGE_MESSAGES']}");
        assertThat(pin("pins", message).status()).isEqualTo(204);
        people.post("faults", "{'denyPermissions':['READ_MESSAGE_HISTORY']}");
        assertThat(discord.get(channel() + "/messages/pins").body().path("items"))
                .isEmpty();
    }

    @Test
    void aChannelHasAtMost250Pins() {
        for (int i = 0; i < 250; i++) {
            assertThat(pin("pins", say("x")).status()).isEqualTo(204);
        }
        String one = say("one more");
        assertError(pin("messages/pins", one), 400, 30003);
        String pinned = discord.get(channel() + "/pins").body().at("/0/id").asString();
        discord.send("DELETE", channel() + "/messages/" + pinned, null);
        assertThat(pin("pins", one).status())
                .as("a deleted message is no longer pinned")
                .isEqualTo(204);
    }

    @Test
    void aSystemMessageCannotBePinnedOrEdited() {
        pin("pins", say("x"));
        String notice =
                discord.get(channel() + "/messages?limit=1").body().at("/0/id").asString();
        assertError(pin("pins", notice), 403, 50021);
        assertError(discord.send("PATCH", channel() + "/messages/" + notice, "{'content':'y'}"), 403, 50021);
        assertError(pin("pins", "1"), 404, 10008);
    }

    @Test
    void pinsAreKeptAcrossRestarts() {
        String message = say("kept");
        pin("pins", message);
        sandbox.close();
        open();
        String mine = "people/" + sandbox.personId("member") + "/" + channel();
        assertThat(people.get(mine + "/pins").body().findValuesAsString("content"))
                .containsExactly("kept");
        JsonNode seen = people.get(mine + "/messages").body();
        assertThat(seen.at("/0/pinned").asBoolean()).isTrue();
        assertThat(seen.at("/1/pinNotice").asBoolean()).isTrue();
        assertThat(seen.at("/1/replyTo").asString()).isEqualTo(message);
    }

    private ApiClient.Answer pin(String family, String message) {
        return discord.send("PUT", channel() + "/" + family + "/" + message, null);
    }

    private String say(String words) {
        return discord.post(channel() + "/messages", "{'content':'" + words + "'}")
                .body()
                .path("id")
                .asString();
    }

    private String channel() {
        return "channels/" + sandbox.channelId("climate");
    }

    private static void assertError(ApiClient.Answer answer, int status, int code) {
        assertThat(answer.body().path("code").asInt()).as("%s", answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }
}
