package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.workspace.BotLimits;

/**
 * Runs a bot written with discord.js in Node (src/test/libraries) against the imitated Discord. The test is skipped if
 * the bot's Node packages are not installed.
 */
class DiscordJsTest {

    private static final Path LIBRARIES = Path.of("src/test/libraries");
    private static final String LEFT_OUT =
            "The test with discord.js is LEFT OUT: npm ci --prefix sandbox/src/test/libraries installs it";

    @TempDir
    private Path folder;

    @Test
    void aBotWrittenWithDiscordJsPassesItsTestsAgainstTheSandbox() throws IOException, InterruptedException {
        var output = folder.resolve("said");
        boolean installed = Files.isDirectory(LIBRARIES.resolve("node_modules/discord.js"));
        if (!installed) {
            System.out.println(LEFT_OUT);
        }
        Assumptions.assumeTrue(installed, LEFT_OUT);
        var seed = new Seed(
                "Workspace",
                "sv-SE",
                List.of(new SeedCategory("general", "General", List.of(new SeedChannel("general", "general", null)))),
                List.of(new SeedPerson("member", "Member", "member", "sv-SE", null, false, List.of())));
        try (var sandbox = Sandbox.start(SandboxSettings.of(seed)
                .withLimits(BotLimits.discords().with(Json.object().put("strangeEvery", 2))))) {
            var command = new ProcessBuilder("node", "--test")
                    .directory(LIBRARIES.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            command.environment().put("SANDBOX", sandbox.address().toString());
            var node = command.start();
            boolean ended = node.waitFor(2, TimeUnit.MINUTES);
            node.destroyForcibly();
            var said = Files.readString(output);
            assertThat(ended).as(said).isTrue();
            assertThat(node.exitValue()).as(said).isZero();
            assertThat(said).contains("# pass 9", "# fail 0");
        }
    }
}
