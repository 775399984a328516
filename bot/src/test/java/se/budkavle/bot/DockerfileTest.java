package se.budkavle.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Tests that the Dockerfile copies all files that Maven needs. Building the image itself would need Docker, which is
 * not available to the tests.
 */
class DockerfileTest {

    @Test
    void allMavenModulesAndMavenSettingsAreCopiedBeforeMavenRuns() throws IOException {
        List<String> needed = new ArrayList<>(List.of("pom.xml"));
        for (String line : Files.readAllLines(Path.of("../pom.xml"))) {
            if (line.strip().startsWith("<module>")) {
                needed.add(line.strip().replaceAll("</?module>", ""));
            }
        }
        assertThat(needed).contains("storage", "sandbox", "bot");
        // Without the JVM options in this file, compiling with Error Prone fails.
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
