package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.BotApplication;
import se.budkavle.storage.backup.BackupService;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.Migrated;
import se.budkavle.storage.testing.OpenStorage;

/**
 * Tests the command-line command that restores a backup, run in its own process: its output, its exit code and the
 * resulting database.
 */
class RestoreCommandTest {

    @TempDir
    private Path folder;

    private Path backup;

    @BeforeEach
    void backUp() {
        Migrated.sqliteFile(file());
        try (var storage = open()) {
            storage.get(Areas.class).save(Area.of("kept", "Kept", "Kept", "K", 1));
            backup = storage.get(BackupService.class)
                    .make(Instant.parse("2026-11-28T02:00:00Z"))
                    .file();
            storage.get(Areas.class).save(Area.of("later", "Later", "Later", "L", 2));
        }
    }

    @Test
    void anExistingDatabaseIsReplacedOnlyWithTheOptionOverwrite() throws Exception {
        var refused = run("sv-SE", "restore", backup.toString());
        assertThat(refused.output())
                .isEqualTo("Det finns redan en databas " + file() + ". Lägg till --overwrite för att sätta "
                        + "säkerhetskopian i dess ställe; den nuvarande sparas bredvid. Ingenting är ändrat.");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(areas()).containsExactly("kept", "later");

        var done = run("en", "restore", backup.toString(), "--overwrite");
        assertThat(done.output())
                .startsWith("The backup " + backup + " is now the database " + file() + ". The one before is kept as "
                        + file() + "-replaced-")
                .endsWith("; delete it when all is well. Start the bot.");
        assertThat(done.code()).isZero();
        assertThat(areas()).containsExactly("kept");
    }

    @Test
    void restoringIsRefusedWhileTheBotRuns() throws Exception {
        try (var running = open()) {
            var refused = run("sv-SE", "restore", backup.toString(), "--overwrite");
            assertThat(refused.output()).startsWith("En annan Budkavle använder redan databasen " + file());
            assertThat(refused.code()).isEqualTo(1);
            assertThat(running.get(JdbcTemplate.class).queryForObject("select count(*) from area", Integer.class))
                    .isEqualTo(2);
        }
    }

    @Test
    void theRestoreCommandWithoutAFileShowsItsUsage() throws Exception {
        var refused = run("en", "restore");
        assertThat(refused.output()).startsWith("Write: restore FILE, and --overwrite");
        assertThat(refused.code()).isEqualTo(1);
    }

    private record Ended(String output, int code) {}

    private Ended run(String locale, String... arguments) throws IOException {
        var command = new ArrayList<>(BotProcess.JAVA);
        command.addAll(List.of("-Dfile.encoding=UTF-8", BotApplication.class.getName()));
        command.addAll(List.of(arguments));
        command.add("--spring.datasource.url=" + database().url());
        command.add("--budkavle.association.locale=" + locale);
        // Sets the same log level as config/application.yaml.
        command.add("--logging.level.root=warn");
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(output.strip(), process.onExit().join().exitValue());
    }

    private List<String> areas() {
        try (var storage = open()) {
            return storage.get(JdbcTemplate.class).queryForList("select id from area order by id", String.class);
        }
    }

    private OpenStorage open() {
        return OpenStorage.on(database());
    }

    private Database database() {
        return new Database("jdbc:sqlite:" + file() + "?synchronous=OFF", null, null);
    }

    private Path file() {
        return folder.resolve("association.db");
    }
}
