package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Tests that the imitated Discord server's state is restored from the state file after a restart. Also tests the
 * sandbox's clock, which people can move forward.
 */
class StateAndClockTest {

    @TempDir
    private Path folder;

    @Test
    void theWorkspaceIsKeptAcrossRestarts() {
        SandboxSettings settings = SandboxSettings.of(SampleSeed.SEED).withStateFile(folder.resolve("state.json.gz"));
        String token;
        String message;
        String file;
        Instant moved;
        try (Sandbox before = Sandbox.start(settings)) {
            token = before.token();
            String channel =
                    "people/" + before.personId("member") + "/channels/" + before.channelId("climate") + "/messages";
            JsonNode posted = ApiClient.people(before)
                    .post(channel, "{'content':'kept','files':[{'name':'a.txt','base64':'aGVq'}]}")
                    .body();
            message = posted.path("id").asString();
            file = posted.at("/attachments/0/id").asString();
            ApiClient.discord(before)
                    .post("applications/" + before.applicationId() + "/commands", "{'name':'kept','description':'x'}");
            before.clock().advance(Duration.ofDays(3));
            moved = before.clock().instant();
        }
        try (Sandbox after = Sandbox.start(settings)) {
            assertThat(after.token()).isEqualTo(token);
            JsonNode kept = ApiClient.discord(after)
                    .get("channels/" + after.channelId("climate") + "/messages/" + message)
                    .body();
            assertThat(kept.path("content").asString()).isEqualTo("kept");
            assertThat(ApiClient.people(after)
                            .get("files/" + file + "/a.txt")
                            .response()
                            .body())
                    .isEqualTo("hej".getBytes(StandardCharsets.UTF_8));
            assertThat(ApiClient.discord(after)
                            .get("applications/" + after.applicationId() + "/commands")
                            .body())
                    .hasSize(1);
            assertThat(after.clock().instant()).isAfterOrEqualTo(moved.minusSeconds(1));
            assertThat(ApiClient.people(after).get("workspace").body().path("people"))
                    .hasSize(3);
        }
    }

    @Test
    void theClockCanBeStoppedAndMovedToTheNextDueTime() {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.of(SampleSeed.SEED))) {
            ApiClient people = ApiClient.people(sandbox);
            assertThat(people.post("clock", "{'next':true}").status()).isEqualTo(409);
            people.post("clock", "{'stop':true}");
            Instant stopped = sandbox.clock().instant();
            people.post("clock", "{'advance':'PT1H'}");
            assertThat(sandbox.clock().instant()).isEqualTo(stopped.plusSeconds(3600));
            Instant due = stopped.plus(Duration.ofDays(7));
            sandbox.onNextDue(() -> Optional.of(due));
            assertThat(people.get("clock").body().path("next").asString()).isEqualTo(due.toString());
            people.post("clock", "{'next':true}");
            assertThat(sandbox.clock().instant()).isAfter(due).isBefore(due.plusSeconds(5));
            assertThat(people.post("clock", "{'set':'2020-01-01T00:00:00Z'}").status())
                    .isEqualTo(400);
            people.post("clock", "{'go':true}");
            assertThat(sandbox.clock().offset()).isGreaterThan(Duration.ofDays(6));
        }
    }

    @Test
    void theSameSeedGivesTheSameIds() {
        assertThat(Seed.idOf("person", "member"))
                .isEqualTo(Seed.idOf("person", "member"))
                .isPositive()
                .isNotEqualTo(Seed.idOf("channel", "member"));
    }
}
