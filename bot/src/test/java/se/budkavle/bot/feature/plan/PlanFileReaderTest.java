package se.budkavle.bot.feature.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.budkavle.bot.testing.Workbooks;
import se.budkavle.storage.Refusal;

/**
 * Tests which files the plan import reads: character encodings, file name extensions and the maximum number of rows. A
 * file that is empty or contains no goals is refused.
 */
class PlanFileReaderTest {

    @Test
    void textsInUtf8Latin1AndWindows1252AreReadTheSame() {
        String text = PlanTextParserTest.madeUpPlan().replace("”", "\"");
        PlanDraft utf8 = new PlanFileReader(AreaNames.NONE).read("plan.txt", text.getBytes(StandardCharsets.UTF_8));
        assertThat(utf8.goals()).hasSize(5);
        assertThat(new PlanFileReader(AreaNames.NONE).read("plan.txt", text.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(utf8);
        assertThat(new PlanFileReader(AreaNames.NONE).read("plan.txt", text.getBytes(StandardCharsets.ISO_8859_1)))
                .as("Latin-1 has no bullet: it becomes a question mark")
                .isEqualTo(utf8);
        assertThat(new PlanFileReader(AreaNames.NONE)
                        .read("plan.txt", text.replace('•', '·').getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(utf8);
    }

    @Test
    void aFileWithoutContentIsReportedAsEmpty() {
        assertThat(reason("plan.txt", new byte[0])).isEqualTo("paper.empty");
        assertThat(reason("plan.csv", " \n\n\t \n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("paper.empty");
        assertThat(reason("plan.xlsx", Workbooks.of(new Object[] {}))).isEqualTo("paper.empty");
    }

    @Test
    void aFileOfAHundredThousandRowsIsRefused() {
        byte[] text = "• Mål: Ett\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThat(reason("plan.txt", text)).isEqualTo("paper.too-many-rows");
        byte[] csv =
                ("område;mål;aktivitet;typ\n" + "Hamnar;Ett;A;\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(reason("plan.csv", csv)).isEqualTo("paper.too-many-rows");
        Object[][] rows = new Object[100_000][];
        Arrays.setAll(
                rows,
                row -> row == 0
                        ? new Object[] {"område", "mål", "aktivitet", "typ"}
                        : new Object[] {"Hamnar", "Ett", "A" + row, ""});
        assertThat(reason("plan.xlsx", Workbooks.of(rows))).isEqualTo("paper.too-many-rows");
    }

    @ParameterizedTest
    @CsvSource({"plan.docx", "plan.json", "plan.html"})
    void aFileOfAnUnknownKindIsRefused(String name) {
        assertThat(reason(name, "Mål: Ett".getBytes(StandardCharsets.UTF_8))).isEqualTo("plan.import.unknown-kind");
    }

    @Test
    void aTextOrTableWithoutGoalsIsRefused() {
        assertThat(reason("plan.txt", "Hej!\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("plan.import.no-goals");
        assertThat(reason("plan.csv", "område,mål,aktivitet,typ\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("plan.import.no-goals");
    }

    @Test
    void aFileNameWithoutAnExtensionIsReadAsText() {
        assertThat(new PlanFileReader(AreaNames.NONE)
                        .read(null, "Mål: Ett".getBytes(StandardCharsets.UTF_8))
                        .goals())
                .hasSize(1);
    }

    private static String reason(String name, byte[] bytes) {
        return catchThrowableOfType(Refusal.class, () -> new PlanFileReader(AreaNames.NONE).read(name, bytes))
                .reason();
    }
}
