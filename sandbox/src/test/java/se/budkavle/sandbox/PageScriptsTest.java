package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the JavaScript tests of the web page (src/test/page). If Node is not installed, the tests are skipped. */
class PageScriptsTest {

    private static final Path SCRIPTS = Path.of("src/test/page");
    private static final String LEFT_OUT = "The tests of the page's scripts are LEFT OUT: Node 20 or newer is missing";

    @TempDir
    private Path folder;

    @Test
    void theJavaScriptOfTheSandboxPagePassesItsTests() throws IOException, InterruptedException {
        boolean installed = isNodeNewEnough();
        if (!installed) {
            System.out.println(LEFT_OUT);
        }
        Assumptions.assumeTrue(installed, LEFT_OUT);
        var said = said("--test");
        assertThat(said).contains("# fail 0").doesNotContain("# pass 0");
    }

    private boolean isNodeNewEnough() throws InterruptedException {
        try {
            return Integer.parseInt(said("--version").strip().substring(1).split("\\.")[0]) >= 20;
        } catch (IOException missing) {
            return false;
        }
    }

    private String said(String argument) throws IOException, InterruptedException {
        var output = folder.resolve("said");
        var node = new ProcessBuilder("node", argument)
                .directory(SCRIPTS.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = node.waitFor(1, TimeUnit.MINUTES);
        node.destroyForcibly();
        var said = Files.readString(output);
        assertThat(ended).as(said).isTrue();
        return said;
    }
}
