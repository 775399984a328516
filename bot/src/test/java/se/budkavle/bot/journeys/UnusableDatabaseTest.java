package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.NestedExceptionUtils;
import se.budkavle.storage.health.UnusableDatabase;

/**
 * Tests the log output if the bot cannot start because of an unusable database. The log shows the cause and a remedy,
 * but no stack trace.
 */
@ExtendWith(OutputCaptureExtension.class)
class UnusableDatabaseTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sv-SE | Databasen %s är en tom fil. Lägg tillbaka den senaste säkerhetskopian",
                "en | The database %s is an empty file. Restore the latest backup"
            })
    void anEmptyDatabaseFileIsExplainedInTheAssociationsLanguage(String locale, String sentence, CapturedOutput output)
            throws Exception {
        var file = Files.createFile(folder.resolve("association.db"));
        var thrown = catchThrowable(() -> ExcludeTestBeans.application()
                .run(
                        "--spring.datasource.url=jdbc:sqlite:" + file,
                        "--budkavle.catalogue.folder=../config/catalogue",
                        "--budkavle.association.locale=" + locale,
                        "--budkavle.sandbox.port=0"));
        assertThat(NestedExceptionUtils.getMostSpecificCause(thrown)).isInstanceOf(UnusableDatabase.class);
        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START", sentence.formatted(file))
                .doesNotContain("\tat ");
    }
}
