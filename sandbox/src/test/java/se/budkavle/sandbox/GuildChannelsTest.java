package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Tests how bots, and the owner of the imitated Discord server, create, change and reorder channels. */
class GuildChannelsTest extends SandboxPerTest {

    @BeforeEach
    void begin() {
        people.post("limits", "{'rates':false}");
    }

    @Test
    void theNameOfATextChannelIsConvertedToLowerCaseWithHyphens() {
        assertThat(make("{'name':' Klimat och  ÖSTERSUND '}").path("name").asString())
                .isEqualTo("klimat-och-östersund");
        assertThat(make("{'name':'Our Category','type':4}").path("name").asString())
                .isEqualTo("Our Category");
        assertThat(people.post("channels", "{'name':'By Hand'}")
                        .body()
                        .path("name")
                        .asString())
                .isEqualTo("by-hand");
    }

    @Test
    void aChannelIsCreatedWithAllGivenFields() {
        JsonNode made = make("{'name':'air','topic':'About air','position':7,'parent_id':'" + category() + "'}");
        assertThat(made.path("topic").asString()).isEqualTo("About air");
        assertThat(made.path("position").asInt()).isEqualTo(7);
        assertThat(made.path("parent_id").asString()).isEqualTo(category());
        JsonNode changed = discord.send(
                        "PATCH",
                        "channels/" + made.path("id").asString(),
                        "{'name':'Fire','topic':null,'parent_id':null,'position':2}")
                .body();
        assertThat(changed.path("name").asString()).isEqualTo("fire");
        assertThat(changed.path("topic").isNull() && changed.path("parent_id").isNull())
                .isTrue();
        assertThat(changed.path("position").asInt()).isEqualTo(2);
    }

    @Test
    void aNewChannelWithoutOverwritesCopiesTheOverwritesOfItsCategory() {
        String everyone = Long.toString(sandbox.workspaceId());
        people.send("PATCH", "channels/" + category(), "{'overwrites':[{'id':'" + everyone + "','deny':'2048'}]}");
        String inCategory = "{'name':'air','parent_id':'" + category() + "'}";
        assertThat(make(inCategory).at("/permission_overwrites/0/deny").asString())
                .isEqualTo("2048");
        assertThat(make(inCategory.replace("}", ",'permission_overwrites':[]}")).path("permission_overwrites"))
                .isEmpty();
        String path = "guilds/" + everyone + "/channels";
        String body = "[{'id':'" + sandbox.channelId("water") + "','position':9,'parent_id':'" + category()
                + "','lock_permissions':true}]";
        assertThat(discord.send("PATCH", path, body).status()).isEqualTo(204);
        JsonNode moved = discord.get("channels/" + sandbox.channelId("water")).body();
        assertThat(moved.path("position").asInt()).isEqualTo(9);
        assertThat(moved.at("/permission_overwrites/0/deny").asString()).isEqualTo("2048");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name | {}",
                "name | {'name':''}",
                "name | {'name':'LONG'}",
                "topic | {'name':'x','topic':'LONG'}",
                "type | {'name':'x','type':99}",
                "position | {'name':'x','position':-1}",
                "parent_id | {'name':'x','parent_id':'1'}",
                "parent_id | {'name':'x','parent_id':'WATER'}",
                "permission_overwrites/0/id | {'name':'x','permission_overwrites':[{'type':0}]}",
                "permission_overwrites/0/type | {'name':'x','permission_overwrites':[{'id':'1','type':7}]}",
                "permission_overwrites/0/deny | {'name':'x','permission_overwrites':[{'id':'1','type':0,'deny':'all'}]}"
            })
    void theErrorForAnInvalidChannelNamesTheInvalidField(String place, String body) {
        ApiClient.Answer answer = discord.post(
                channels(),
                body.replace("LONG", "x".repeat(1025)).replace("WATER", Long.toString(sandbox.channelId("water"))));
        assertError(answer, 400, 50035);
        assertThat(answer.body().at("/errors/" + place + "/_errors/0/code").asString(""))
                .as("%s", answer.body())
                .isNotEmpty();
    }

    @Test
    void aCategoryHasAtMostFiftyChannels() {
        String body = "{'name':'x','parent_id':'" + category() + "'}";
        for (int i = 2; i < 50; i++) {
            make(body);
        }
        ApiClient.Answer answer = discord.post(channels(), body);
        assertError(answer, 400, 50035);
        assertThat(answer.body().at("/errors/parent_id/_errors/0/code").asString())
                .isEqualTo("CHANNEL_PARENT_MAX_CHANNELS");
        assertThat(discord.send(
                                "PATCH",
                                "channels/" + sandbox.channelId("water"),
                                "{'topic':'y','parent_id':'" + category() + "'}")
                        .status())
                .as("a channel that is already in the category may name it again")
                .isEqualTo(200);
    }

    @Test
    void aWorkspaceHasAtMostFiveHundredChannels() {
        for (int i = discord.get(channels()).body().size(); i < 500; i++) {
            make("{'name':'x'}");
        }
        assertError(discord.post(channels(), "{'name':'x'}"), 400, 30013);
    }

    @Test
    void aChannelHasAtMostAThousandOverwrites() {
        StringBuilder overwrites = new StringBuilder();
        for (int i = 0; i < 1001; i++) {
            String person = people.post("people", "{'name':'P" + i + "'}")
                    .body()
                    .path("id")
                    .asString();
            overwrites
                    .append(i == 0 ? "" : ",")
                    .append("{'id':'")
                    .append(person)
                    .append("','type':1}");
        }
        String channel = "channels/" + sandbox.channelId("climate");
        assertError(discord.send("PATCH", channel, "{'permission_overwrites':[" + overwrites + "]}"), 400, 30060);
    }

    @Test
    void eachKindOfUnknownObjectHasItsOwnErrorCode() {
        assertError(discord.send("PATCH", "channels/1", "{'name':'x'}"), 404, 10003);
        assertError(discord.send("PATCH", channels(), "[{'id':'1','position':1}]"), 404, 10003);
        assertError(discord.get("guilds/1"), 404, 10004);
    }

    @Test
    void theGuildContainsMemberCountsIfTheRequestAsksForThem() {
        assertThat(discord.get("guilds/" + sandbox.workspaceId()).body().has("approximate_member_count"))
                .isFalse();
        JsonNode counted = discord.get("guilds/" + sandbox.workspaceId() + "?with_counts=true")
                .body();
        assertThat(counted.path("approximate_member_count").asInt()).isEqualTo(4);
        assertThat(counted.path("approximate_presence_count").asInt())
                .as("the bot is not logged in")
                .isEqualTo(3);
        assertThat(counted.path("owner_id").asString()).isEqualTo(Long.toString(sandbox.personId("coordinator")));
    }

    private JsonNode make(String body) {
        ApiClient.Answer made = discord.post(channels(), body);
        assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
        return made.body();
    }

    private String channels() {
        return "guilds/" + sandbox.workspaceId() + "/channels";
    }

    private String category() {
        return Long.toString(Seed.idOf(Seed.CATEGORY, "environment"));
    }

    private static void assertError(ApiClient.Answer answer, int status, int code) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.body().path("code").asInt()).as("%s", answer.body()).isEqualTo(code);
    }
}
