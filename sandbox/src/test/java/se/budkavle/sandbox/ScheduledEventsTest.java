package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the REST endpoints for the Discord server's scheduled events, with their errors and limits. */
class ScheduledEventsTest extends SandboxPerTest {

    private Instant tomorrow;

    @BeforeEach
    void begin() {
        tomorrow = sandbox.clock().instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void aCreatedEventIsVisibleToPeopleAndBots() {
        ApiClient.Answer made = make("Meeting");
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.body().path("status").asInt()).isEqualTo(1);
        assertThat(made.body().at("/entity_metadata/location").asString()).isEqualTo("Room 1");
        assertThat(discord.get(events()).body()).hasSize(1);
        assertThat(discord.get(one(made)).body())
                .isEqualTo(discord.get(events()).body().path(0));
        assertThat(seen().body().path(0).path("place").asString()).isEqualTo("Room 1");
        assertThat(seen().body().path(0).path("starts").asString()).isEqualTo(tomorrow.toString());
    }

    @Test
    void anUpdateOfAnEventKeepsOmittedFields() {
        ApiClient.Answer made = make("Meeting");
        ApiClient.Answer changed =
                discord.send("PATCH", one(made), "{'name':'Another','entity_metadata':{'location':'Room 2'}}");
        assertThat(changed.body().path("name").asString()).isEqualTo("Another");
        assertThat(changed.body().at("/entity_metadata/location").asString()).isEqualTo("Room 2");
        assertThat(changed.body().path("scheduled_start_time"))
                .isEqualTo(made.body().path("scheduled_start_time"));
        assertThat(changed.body().path("description")).isEqualTo(made.body().path("description"));
    }

    @Test
    void readingADeletedEventGivesAnUnknownEventError() {
        ApiClient.Answer made = make("Meeting");
        assertThat(discord.send("DELETE", one(made), null).status()).isEqualTo(204);
        assertError(discord.get(one(made)), 404, 10070);
        assertError(discord.send("DELETE", one(made), null), 404, 10070);
        assertThat(seen().body()).isEmpty();
    }

    @Test
    void aCancelledEventCannotBeChanged() {
        ApiClient.Answer made = make("Meeting");
        assertThat(discord.send("PATCH", one(made), "{'status':4}")
                        .body()
                        .path("status")
                        .asInt())
                .isEqualTo(4);
        assertThat(discord.get(events()).body()).isEmpty();
        assertError(discord.send("PATCH", one(made), "{'name':'x'}"), 400, 180000);
    }

    @Test
    void anEventStartsAndEndsAutomatically() {
        ApiClient.Answer made = make("Meeting");
        sandbox.clock().set(tomorrow.plusSeconds(1));
        assertThat(discord.get(one(made)).body().path("status").asInt()).isEqualTo(2);
        assertThat(seen().body().path(0).path("running").asBoolean()).isTrue();
        assertError(
                discord.send("PATCH", one(made), "{'scheduled_start_time':'" + tomorrow.plusSeconds(60) + "'}"),
                400,
                50035);
        sandbox.clock().set(tomorrow.plus(Duration.ofHours(2)));
        assertThat(discord.get(one(made)).body().path("status").asInt()).isEqualTo(3);
        assertThat(discord.get(events()).body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name | 'name':'Meeting' | 'x':1",
                "name | 'Meeting' | 'LONG'",
                "privacy_level | 'privacy_level':2 | 'privacy_level':1",
                "entity_type | 'entity_type':3 | 'entity_type':2",
                "entity_metadata/location | 'Room 1' | 'LONG'",
                "entity_metadata/location | 'entity_metadata' | 'other'",
                "scheduled_start_time | 'scheduled_start_time' | 'other'",
                "scheduled_end_time | 'scheduled_end_time' | 'other'",
                "scheduled_start_time | START | 2020-01-01T00:00:00Z",
                "scheduled_start_time | START | soon",
                "scheduled_end_time | END | START",
                "channel_id | 'entity_type':3 | 'entity_type':3,'channel_id':'1'",
                "description | 'About' | 'LONG'"
            })
    void theErrorForAnInvalidEventNamesTheInvalidField(String place, String right, String wrong) {
        String body = body().replace(right, wrong.replace("LONG", "x".repeat(1001)));
        ApiClient.Answer answer = discord.post(events(), timed(body));
        assertError(answer, 400, 50035);
        assertThat(answer.body().at("/errors/" + place + "/_errors/0/code").asString(""))
                .isNotEmpty();
    }

    @Test
    void aWorkspaceHasAtMostAHundredUpcomingEvents() {
        people.post("limits", "{'rates':false}");
        for (int i = 0; i < 100; i++) {
            assertThat(make("Meeting " + i).status()).isEqualTo(200);
        }
        assertError(make("One too many"), 400, 30038);
    }

    @Test
    void eventsAreKeptAcrossRestarts(@TempDir Path folder) {
        SandboxSettings settings = SandboxSettings.of(SampleSeed.SEED).withStateFile(folder.resolve("state.json.gz"));
        try (Sandbox before = Sandbox.start(settings)) {
            ApiClient.discord(before).post(events(), timed(body()));
        }
        try (Sandbox after = Sandbox.start(settings)) {
            assertThat(ApiClient.discord(after).get(events()).body().findValuesAsString("name"))
                    .containsExactly("Meeting");
        }
    }

    private ApiClient.Answer make(String name) {
        return discord.post(events(), timed(body()).replace("Meeting", name));
    }

    private static String body() {
        return "{'name':'Meeting','privacy_level':2,'entity_type':3,'description':'About','entity_metadata':{'location':'Room 1'},"
                + "'scheduled_start_time':'START','scheduled_end_time':'END'}";
    }

    private String timed(String body) {
        return body.replace("END", tomorrow.plus(Duration.ofHours(1)).toString())
                .replace("START", tomorrow.toString());
    }

    private String events() {
        return "guilds/" + sandbox.workspaceId() + "/scheduled-events";
    }

    private String one(ApiClient.Answer made) {
        return events() + "/" + made.body().path("id").asString();
    }

    private ApiClient.Answer seen() {
        return people.get("people/" + sandbox.personId("member") + "/events");
    }

    private static void assertError(ApiClient.Answer answer, int status, int code) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.body().path("code").asInt()).as("%s", answer.body()).isEqualTo(code);
    }
}
