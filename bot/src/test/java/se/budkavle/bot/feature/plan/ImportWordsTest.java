package se.budkavle.bot.feature.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.paper.UploadLimits;

/**
 * Tests that the message bundles contain, in Swedish and English, exactly the error messages with which the code
 * refuses a plan file.
 */
class ImportWordsTest {

    @ParameterizedTest
    @CsvSource({"feature/plan, plan.import, planimport, plan", "paper, paper, paper, paper"})
    void everyReasonForARefusalHasATextInBothLanguages(String folder, String prefix, String bundle, String own)
            throws IOException {
        Set<String> reasons = reasonsInCode(folder, prefix);
        assertThat(reasons).hasSizeGreaterThan(3);
        for (String language : List.of("sv", "en")) {
            Set<String> said = words(bundle, language).stringPropertyNames();
            assertThat(reasons).as("sentences that are used").containsAll(said);
            reasons.stream()
                    .filter(reason -> !said.contains(reason))
                    .forEach(reason -> assertThat(words(own, language))
                            .as("those of the command itself")
                            .containsKey(reason));
        }
    }

    @Test
    void placeholdersInTheTextsOfRefusalsAreFilledIn() {
        assertThat(said("paper", "sv", "paper.too-many-rows", UploadLimits.ROWS))
                .startsWith("Filen har fler än 20\u00A0000 rader.");
        assertThat(said("paper", "en", "paper.too-many-rows", UploadLimits.ROWS))
                .startsWith("The file has more than 20,000 rows.");
        assertThat(said("paper", "en", "paper.encoding")).startsWith("The file's character encoding");
        assertThat(said("planimport", "sv", "plan.import.missing-columns", "mål/goal", "område/area, mål/goal"))
                .contains("mål/goal")
                .endsWith("område/area, mål/goal.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"planimport", "paper"})
    void everyRefusalSaysThatNothingWasChanged(String bundle) {
        assertThat(words(bundle, "sv").values())
                .allSatisfy(said -> assertThat((String) said).contains("Ingenting har ändrats"));
        assertThat(words(bundle, "en").values())
                .allSatisfy(said -> assertThat((String) said).contains("Nothing has been changed"));
    }

    private static String said(String bundle, String language, String reason, Object... arguments) {
        return new MessageFormat(words(bundle, language).getProperty(reason), Locale.forLanguageTag(language))
                .format(arguments);
    }

    private static Properties words(String bundle, String language) {
        Properties words = new Properties();
        try (InputStreamReader file = new InputStreamReader(
                ImportWordsTest.class.getResourceAsStream("/text/" + bundle + "_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static Set<String> reasonsInCode(String folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/se/budkavle/bot", folder))) {
            Pattern reason = Pattern.compile("new Refusal\\(\\s*\"(" + Pattern.quote(prefix) + "\\.[a-z-]+)\"");
            Set<String> reasons = new TreeSet<>();
            for (Path file : files.toList()) {
                reasons.addAll(reason.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet()));
            }
            return reasons;
        }
    }
}
