package se.budkavle.bot.feature.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.view.round.ReportRow;
import se.budkavle.bot.view.round.ReportRowBuilder;
import se.budkavle.bot.view.round.TestWords;
import se.budkavle.storage.plan.ActivityParties;
import se.budkavle.storage.round.ActivityState;

/** Tests the XLSX file of a status round's report: its values, cell types and formats. */
class ReportWorkbookTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @Test
    void theRowOfAnAnswerHasTextsDatesAndNumbersOfTheRightCellType() throws IOException {
        byte[] file = xlsx(List.of(ReportRowBuilder.answer(ActivityState.AT_RISK)
                .comment("Två\nrader")
                .help("En jurist")
                .helper("Samordnaren")
                .listedAs("S1.4, R9.2")
                .behind(new ActivityParties("Region =1", "Länsstyrelsen", "EU"))
                .revision(2, true)
                .row()));
        assertThat(sheet(file, 0).get(0).getCellText(13)).isEqualTo("Hjälp som behövs");
        Row row = sheet(file, 0).get(1);
        assertThat(row.getCellText(1)).isEqualTo("1.2");
        assertThat(row.getCellText(9)).isEqualTo("risk för avvikelse");
        assertThat(row.getCellText(10)).isEqualTo("Två\nrader");
        assertThat(row.getCellText(13)).isEqualTo("En jurist");
        // 01:30 UTC is 03:30 in Sweden, because daylight saving time began at 01:00 UTC.
        assertThat(row.getCellAsDate(16)).contains(LocalDateTime.of(2026, 3, 29, 3, 30));
        assertThat(row.getCell(16).getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm");
        assertThat(row.getCell(17).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCell(17).asNumber()).isEqualByComparingTo("2");
        assertThat(row.getCellText(18)).isEqualTo("ja");
        assertThat(sheet(file, 0).get(0).getCellText(19)).isEqualTo("Tar hand om hjälpen");
        assertThat(row.getCellText(19)).isEqualTo("Samordnaren");
        assertThat(sheet(file, 0).get(0).getCellText(23)).isEqualTo("Står också som");
        assertThat(row.getCellText(23)).isEqualTo("S1.4, R9.2");
        assertThat(sheet(file, 0).get(0).getCellText(24)).isEqualTo("Ägare");
        assertThat(List.of(row.getCellText(24), row.getCellText(25), row.getCellText(26)))
                .containsExactly("Region =1", "Länsstyrelsen", "EU");
    }

    @Test
    void aQuestionWithoutAnAnswerHasARowThatSaysSo() throws IOException {
        Row row = sheet(xlsx(List.of(ReportRowBuilder.unanswered().row())), 0).get(1);
        assertThat(row.getCellText(9)).isEqualTo("svar saknas");
        assertThat(row.getCellText(8)).isEqualTo("Timrå");
        for (int column : new int[] {10, 13, 14, 15, 16, 17, 18, 19}) {
            assertThat(row.getCellText(column)).as("column %s", column).isEmpty();
        }
    }

    @Test
    void typedTextNeverBecomesAFormula() throws IOException {
        byte[] file = xlsx(List.of(
                ReportRowBuilder.answer(ActivityState.DONE)
                        .comment("=HYPERLINK(\"http://x.example\")")
                        .organisation("@Timrå")
                        .row(),
                ReportRowBuilder.answer(ActivityState.DONE)
                        .comment("a\u0000\u0007b\ud800 <&>\"]]>")
                        .row(),
                ReportRowBuilder.answer(ActivityState.DONE)
                        .comment("x".repeat(40_000))
                        .row()));
        List<Row> rows = sheet(file, 0);
        assertThat(rows.get(1).getCell(10).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCellText(10)).isEqualTo("'=HYPERLINK(\"http://x.example\")");
        assertThat(rows.get(2).getCellText(10)).isEqualTo("ab <&>\"]]>");
        assertThat(rows.get(3).getCellText(10)).hasSize(32_767).endsWith("…");
        assertThat(sheet(file, 1)).extracting(row -> row.getCellText(1)).contains("'@Timrå");
        assertThat(part(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    }

    @Test
    void theTotalsAreListedForEachLevelWithTheResponseRateInPercent() throws IOException {
        List<Row> rows = sheet(
                xlsx(List.of(
                        ReportRowBuilder.answer(ActivityState.OFF_TRACK)
                                .revision(1, false)
                                .row(),
                        ReportRowBuilder.answer(ActivityState.DONE)
                                .revision(2, true)
                                .row(),
                        ReportRowBuilder.unanswered().organisation("Ånge").row())),
                1);
        assertThat(rows)
                .extracting(row -> row.getCellText(0) + ": " + row.getCellText(1))
                .containsExactly(
                        "Indelning: Namn",
                        "Alla: Alla",
                        "Verksamhetsområde: Miljö",
                        "Mål: 1.2 Mindre energi",
                        "Nätverk: Hållbarhetsrådet",
                        "Organisation: Timrå",
                        "Organisation: Ånge");
        assertThat(numbers(rows.get(1))).containsExactly(1, 0, 0, 0, 0, 0, 0, 1, 2);
        assertThat(numbers(rows.get(5))).containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 1);
        assertThat(rows.get(1).getCell(11).asNumber().doubleValue()).isEqualTo(0.5, within(1e-9));
        assertThat(rows.get(1).getCell(11).getDataFormatString()).isEqualTo("0%");
    }

    @Test
    void theTotalOfCoordinatorsHasTheSameNameAsInTheReport() throws IOException {
        var file = xlsx(List.of(
                ReportRowBuilder.answer(ActivityState.DONE).organisation(null).row()));
        assertThat(sheet(file, 1))
                .extracting(row -> row.getCellText(0) + ": " + row.getCellText(1))
                .contains("Organisation: samordnarna");
    }

    @Test
    void theHeaderIsFrozenAndFiltersCoverAllRows() throws IOException {
        byte[] file = xlsx(Collections.nCopies(
                3, ReportRowBuilder.answer(ActivityState.DONE).row()));
        assertThat(part(file, "xl/worksheets/sheet1.xml"))
                .contains(
                        "ySplit=\"1\"",
                        "state=\"frozen\"",
                        "<autoFilter ref=\"A1:AA4\"",
                        "<col min=\"11\" max=\"11\" width=\"44.0\"");
        assertThat(part(file, "xl/worksheets/sheet2.xml")).contains("state=\"frozen\"", "<autoFilter ref=\"A1:L6\"");
        assertThat(part(file, "xl/styles.xml")).contains("wrapText=\"true\"");
    }

    @Test
    void theFilesMetadataHasATitleAndNoPersonAsAuthor() throws IOException {
        assertThat(part(xlsx(List.of()), "docProps/core.xml"))
                .contains("<dc:title>L&#xe4;get &amp; svaren</dc:title>", "<dc:creator>Budkavle</dc:creator>");
    }

    @Test
    void withoutAnswersTheFileHasHeadersAndNoResponseRate() throws IOException {
        byte[] file = xlsx(List.of());
        assertThat(sheet(file, 0)).hasSize(1);
        assertThat(sheet(file, 1)).hasSize(2);
        assertThat(numbers(sheet(file, 1).get(1))).containsOnly(0);
        assertThat(sheet(file, 1).get(1).getCellText(11)).isEmpty();
    }

    @Test
    void aFileWithTenThousandAnswersIsCompleteAndSmallerThanTwoMegabytes() throws IOException {
        List<ActivityState> states = List.of(ActivityState.values());
        List<ReportRow> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            rows.add(ReportRowBuilder.answer(states.get(i % states.size()))
                    .organisation("Organisation " + i % 40)
                    .comment("Nr " + i)
                    .row());
        }
        byte[] file = xlsx(rows);
        assertThat(file).hasSizeLessThan(2_000_000);
        List<Row> sheet = sheet(file, 0);
        assertThat(sheet).hasSize(10_001);
        assertThat(sheet.get(10_000).getCellText(10)).isEqualTo("Nr 9999");
        assertThat(sheet(file, 1)).hasSize(2 + 3 + 40);
    }

    private static List<Integer> numbers(Row row) {
        List<Integer> numbers = new ArrayList<>();
        for (int column = 2; column < 11; column++) {
            numbers.add(row.getCell(column).asNumber().intValueExact());
        }
        return numbers;
    }

    private static byte[] xlsx(List<ReportRow> rows) {
        return ReportWorkbook.xlsx("Läget & svaren", rows, List.of(), STOCKHOLM, TestWords.SWEDISH);
    }

    private static List<Row> sheet(byte[] file, int index) throws IOException {
        var options = new org.dhatim.fastexcel.reader.ReadingOptions(true, false);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), options)) {
            return workbook.getSheet(index).orElseThrow().read();
        }
    }

    /**
     * Returns the text of a file inside the XLSX file, which is a ZIP archive. Reads the central directory of the
     * archive, because the library fastexcel writes sizes only there.
     */
    private static String part(byte[] file, String name) throws IOException {
        Path path = Files.createTempFile("report", ".xlsx");
        try {
            Files.write(path, file);
            try (var zip = new ZipFile(path.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(path);
        }
    }
}
