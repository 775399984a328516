package se.budkavle.bot.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.budkavle.sandbox.Sandbox;
import se.budkavle.storage.testing.Database;

/** A bot in a separate process, which tests can kill and freeze. Prints the process's error output. */
final class BotProcess {

    /**
     * The beginning of a command that starts a Java program from the tests' class path. The options make the start
     * faster: only one JIT compiler, and no verification of the compiled classes.
     */
    static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote",
            "-cp",
            System.getProperty("java.class.path"));

    private static final Pattern SHOWN = Pattern.compile(" ERROR |^Caused by|REFUSED|GONE");

    private final Process process;
    private volatile boolean killed;

    private BotProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts a bot in the local Discord imitation (sandbox).
     *
     * @param main the main class and its own arguments, before the bot's arguments
     * @param address the address of the sandbox, or of a proxy that forwards to the sandbox
     * @param alive the file whose modification time the bot updates while it works
     * @param output receives each line that the process prints
     */
    static BotProcess start(
            List<String> main,
            Database database,
            Sandbox sandbox,
            URI address,
            Path alive,
            Consumer<String> output,
            String... settings) {
        var command = new ArrayList<>(JAVA);
        command.addAll(main);
        command.addAll(List.of(
                "--budkavle.discord.api=" + address,
                "--budkavle.discord.token=" + sandbox.token(),
                "--budkavle.catalogue.folder=../config/catalogue",
                "--budkavle.calendar.port=-1",
                "--budkavle.schedule.every=PT0.1S",
                "--budkavle.health.file=" + alive));
        Stream.concat(Stream.of(database.properties()).map(property -> "--" + property), Stream.of(settings))
                .forEach(command::add);
        try {
            var bot = new BotProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
            var reader = new Thread(() -> bot.read(output), "bot " + bot.process.pid());
            reader.setDaemon(true);
            reader.start();
            return bot;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Consumer<String> output) {
        try (var lines = process.inputReader()) {
            String line;
            while ((line = lines.readLine()) != null) {
                output.accept(line);
                if (SHOWN.matcher(line).find()) {
                    System.out.println(line);
                }
            }
        } catch (IOException e) {
            // Killing the process breaks this stream, so errors after the kill are expected.
            if (!killed) {
                throw new UncheckedIOException(e);
            }
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Kills the process immediately, like {@code kill -9}, and waits until it has terminated. */
    void kill() throws InterruptedException {
        killed = true;
        process.destroyForcibly().waitFor();
    }

    /** Suspends the process until {@link #thaw} and keeps its connections open. */
    void freeze() throws Exception {
        signal("STOP");
    }

    void thaw() throws Exception {
        signal("CONT");
    }

    private void signal(String name) throws Exception {
        if (new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                        .start()
                        .waitFor()
                != 0) {
            throw new IllegalStateException("The process cannot get " + name);
        }
    }
}
