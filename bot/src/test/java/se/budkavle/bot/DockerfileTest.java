package se.budkavle.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks that the image is built from all that Maven reads, as no Docker runs where the tests do. */
class DockerfileTest {

    @Test
    void theModulesAndMavensOwnSettingsAreCopiedBeforeMavenRuns() throws IOException {
        List<String> needed = new ArrayList<>(List.of("pom.xml"));
        for (String line : Files.readAllLines(Path.of("../pom.xml"))) {
            if (line.strip().startsWith("<module>")) {
                needed.add(line.strip().replaceAll("</?module>", ""));
            }
        }
        assertThat(needed).contains("storage", "sandbox", "bot");
        // Without its settings the compiler stops with an unknown problem.
        assertThat(Path.of("../.mvn/jvm.config")).exists();
        needed.add(".mvn");

        List<String> copied = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("Dockerfile"))) {
            if (line.startsWith("RUN mvn")) {
                break;
            }
            if (line.startsWith("COPY ")) {
                copied.add(line.split(" ")[1]);
            }
        }
        assertThat(copied).containsAll(needed);
    }
}
