package se.budkavle.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Checks the environment variables that docker-compose.yml passes to the bot. */
class ComposeFileTest {

    @Test
    void anUnsetVariableDoesNotOverrideTheSettingsFile() throws IOException {
        Map<String, ?> file = new Yaml().load(Files.readString(Path.of("../docker-compose.yml")));
        var bot = (Map<?, ?>) ((Map<?, ?>) file.get("services")).get("bot");
        assertThat((Map<?, ?>) bot.get("environment"))
                .as("an empty variable goes before config/application.yaml")
                .hasSizeGreaterThan(10)
                .allSatisfy((name, value) -> assertThat(value)
                        .as("%s", name)
                        .satisfiesAnyOf(
                                none -> assertThat(none).isNull(),
                                fixed -> assertThat(fixed.toString())
                                        .isNotBlank()
                                        .doesNotContain(":-}")));
    }
}
