package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Tests that the imitation can still read a state file that an older version wrote. Such a file has no bot roles and no
 * audit log, and stores permission overwrites in another format.
 */
class OldStateFileTest {

    private static final String OLD = """
            {"version":1,"lastId":1573726866747949056,"clockOffset":"PT0S","clockStoppedAt":null,
             "applications":[{"id":1500000000000000001,"name":"Older","token":"old.token.here"}],
             "roles":[{"id":EVERYONE,"name":"@everyone","color":0,"permissions":1024,"position":0,"mentionable":false},
               {"id":BOTS,"name":"Bots","color":5793266,"permissions":9007199254740991,"position":2,"mentionable":false}],
             "people":[{"id":1500000000000000001,"username":"older","name":"Older","locale":"sv-SE","bot":true,"roles":[BOTS],
               "closedToPrivateMessages":false,"group":null,"joinedAt":"2026-01-01T00:00:00Z"}],
             "channels":[{"id":1500000000000000002,"kind":"TEXT","name":"Kept","parentId":null,"position":0,"topic":null,"recipients":[],
                 "overwrites":[{"id":"EVERYONE","type":0,"allow":"0","deny":"2048"}]},
               {"id":1500000000000000003,"kind":"TEXT","name":"open","parentId":null,"position":1,"topic":null,"recipients":[],"overwrites":null}],
             "messages":[],"attachments":[],"commands":[],"forms":[],"interactions":0,"didNotRespond":0,"posted":0,"files":{},"events":[]}
            """;

    @Test
    void aStateFileOfAnOlderVersionIsRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("state.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(OLD.replace("EVERYONE", Long.toString(Seed.idOf("workspace", "workspace")))
                    .replace("BOTS", Long.toString(Seed.idOf("role", "bots")))
                    .getBytes(StandardCharsets.UTF_8));
        }
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.of(SampleSeed.SEED).withStateFile(file))) {
            assertThat(sandbox.token()).isEqualTo("old.token.here");
            ApiClient discord = ApiClient.discord(sandbox);
            JsonNode kept = discord.get("channels/1500000000000000002").body();
            assertThat(kept.at("/permission_overwrites/0/deny").asString()).isEqualTo("2048");
            assertThat(kept.at("/permission_overwrites/0/type").asInt(-1)).isZero();
            assertThat(discord.get("channels/1500000000000000003").body().path("permission_overwrites"))
                    .isEmpty();
            JsonNode roles =
                    discord.get("guilds/" + sandbox.workspaceId() + "/roles").body();
            assertThat(roles.findValuesAsString("name"))
                    .contains("@everyone", "Older")
                    .doesNotContain("Bots");
            assertThat(roles.at("/0/permissions").asString())
                    .as("as in the state file")
                    .isEqualTo("1024");
            assertThat(discord.get("users/@me/guilds")
                            .body()
                            .at("/0/permissions")
                            .asLong())
                    .isEqualTo(InvitedBot.EVERYTHING_ELSE);
        }
    }
}
