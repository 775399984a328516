package se.budkavle.bot.feature.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.PdfAccessibility;
import se.budkavle.bot.view.round.ReportRow;
import se.budkavle.bot.view.round.ReportRowBuilder;
import se.budkavle.bot.view.round.RoundFigures;
import se.budkavle.bot.view.round.TestWords;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Round;

/** Tests that the PDF of a status round's report is accessible and contains everything that the chat message omits. */
class ReportPdfTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Round ROUND = Round.open(
                    "2026", "T3 2026", NOW.plusSeconds(60), NOW.plusSeconds(60), "1", "anna", NOW)
            .close(NOW.plusSeconds(90));
    /** The height in pixels of a chart picture with four bars. */
    private static final int FOUR_BARS = 500;

    private static final String CAUSE =
            "Ingen har haft tid & <upphandlingen> överklagades, så att avtalet dröjer till efter sommaren";

    @Test
    void thePdfIsTaggedAndHasATitleLanguageHeadingsAndAlternativeTexts() throws IOException {
        try (var pdf = Loader.loadPDF(
                ReportPdf.of("Rapport: statusrunda T3 2026", ROUND, summary(), "Förbundet", TestWords.SWEDISH))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("sv");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Rapport: statusrunda T3 2026");
            var elements = elements(catalog.getStructureTreeRoot());
            assertThat(elements)
                    .extracting(PDStructureElement::getStandardStructureType)
                    .contains("H1", "H2", "Table", "TH", "TD", "Figure");
            assertThat(elements)
                    .filteredOn(one -> one.getStandardStructureType().equals("Figure"))
                    .allSatisfy(one -> assertThat(one.getAlternateDescription()).contains("har svarat"));
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
        }
    }

    @Test
    void thePdfIsAccessible() {
        assertThat(PdfAccessibility.faults(
                        ReportPdf.of("Rapport: statusrunda T3 2026", ROUND, summary(), "Förbundet", TestWords.SWEDISH)))
                .isEmpty();
    }

    @Test
    void theReportContainsEveryDeviationInFull() throws IOException {
        try (var pdf = Loader.loadPDF(ReportPdf.of("Rapport", ROUND, summary(), "Förbundet", TestWords.SWEDISH))) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            "M1.1",
                            "M1.30",
                            "avtalet dröjer till efter sommaren",
                            "<upphandlingen>",
                            "En jurist",
                            "En jurist (Samordnaren tar hand om det)",
                            "Svar saknas",
                            "Ånge 1");
        }
    }

    @Test
    void longWordsAreBrokenAndEmojiDrawn() throws IOException {
        var word = "upphandlingsavtalet".repeat(8);
        var row = ReportRowBuilder.answer(ActivityState.AT_RISK)
                .question("q1", "M1.1")
                .explained("Först:\n1. " + word + "\n2. Väntar 👍", "Vi anställer")
                .row();
        var figures = new RoundFigures(List.of(row), List.of());
        try (var pdf = Loader.loadPDF(ReportPdf.of("Rapport", ROUND, figures, "Förbundet", TestWords.SWEDISH))) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text.replaceAll("\\s", "")).contains("1." + word, "👍");
            assertThat(text.lines().map(String::strip))
                    .anyMatch(line -> line.endsWith("Först:"))
                    .anyMatch(line -> line.startsWith("2. Väntar"));
        }
    }

    /**
     * Asserts that no page of the PDF is nearly empty: besides the page number, each page has at least three lines of
     * text, or charts with a total height of at least four bars. Asserts also that each heading is on the same page as
     * its chart.
     */
    @Test
    void noPageOfAReportIsNearlyEmptyAndHeadingsStayWithTheirCharts() throws IOException {
        for (int deviations = 4; deviations <= 40; deviations += 9) {
            for (int organisations : List.of(1, 8, 40)) {
                requireFullPages(deviations, organisations, deviations / 9 * 3 + 1);
            }
        }
    }

    @Test
    @Tag("endurance")
    void noPageOfReportsOfManySizesIsNearlyEmptyAndHeadingsStayWithTheirCharts() throws IOException {
        for (int deviations = 0; deviations <= 40; deviations++) {
            for (int organisations : deviations % 10 == 4 ? List.of(1, 2, 8, 40) : List.of(1)) {
                for (int goals : deviations % 10 == 4 ? List.of(1, 5, 14) : List.of(1)) {
                    requireFullPages(deviations, organisations, goals);
                }
            }
        }
    }

    private static void requireFullPages(int deviations, int organisations, int goals) throws IOException {
        var figures = figures(deviations, organisations, goals);
        try (var pdf = Loader.loadPDF(ReportPdf.of("Rapport", ROUND, figures, "Förbundet", TestWords.SWEDISH))) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var lines = linesOf(pdf, page);
                var heights = pictureHeights(pdf.getPage(page - 1));
                var where = "%s deviations, %s organisations, %s goals: page %s of %s"
                        .formatted(deviations, organisations, goals, page, pdf.getNumberOfPages());
                assertThat(lines.size() > 3
                                || heights.stream().mapToInt(Integer::intValue).sum() >= FOUR_BARS)
                        .as("%s has %s and bars of %s", where, lines, heights)
                        .isTrue();
                assertThat(lines.stream()
                                .filter(line -> line.startsWith("Per "))
                                .count())
                        .as("headings of %s", where)
                        .isLessThanOrEqualTo(heights.size());
            }
        }
    }

    private static List<String> linesOf(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).strip().lines().toList();
    }

    private static List<Integer> pictureHeights(PDPage page) throws IOException {
        var heights = new ArrayList<Integer>();
        for (var name : page.getResources().getXObjectNames()) {
            if (page.getResources().getXObject(name) instanceof PDImageXObject picture) {
                heights.add(picture.getHeight());
            }
        }
        return heights;
    }

    private static RoundFigures figures(int deviations, int organisations, int goals) {
        return new RoundFigures(
                Stream.concat(
                                IntStream.rangeClosed(1, deviations)
                                        .mapToObj(number -> ReportRowBuilder.answer(ActivityState.AT_RISK)
                                                .question("q" + number, "M1." + number)
                                                .explained("Ingen personal", "Vi anställer")
                                                .help(null)
                                                .goal("M" + number % goals, "Mål " + number % goals)
                                                .row()),
                                IntStream.rangeClosed(1, organisations)
                                        .mapToObj(number -> ReportRowBuilder.unanswered()
                                                .question("u" + number, "M2." + number)
                                                .organisation("Kommun " + number)
                                                .goal("M0", "Mål 0")
                                                .row()))
                        .toList(),
                List.of());
    }

    private static RoundFigures summary() {
        return new RoundFigures(
                Stream.concat(
                                IntStream.rangeClosed(1, 30)
                                        .mapToObj(number -> ReportRowBuilder.answer(
                                                        number % 2 == 0
                                                                ? ActivityState.AT_RISK
                                                                : ActivityState.OFF_TRACK)
                                                .question("q" + number, "M1." + number)
                                                .goal("M" + number, "Samma sätt att bedöma luftmätningar i kommunerna")
                                                .network("Energieffektiviseringsnätverket " + number % 3)
                                                .explained(CAUSE, "Vi anställer")
                                                .help("En jurist")
                                                .helper(number == 3 ? "Samordnaren" : null)
                                                .row()),
                                Stream.of(ReportRowBuilder.unanswered()
                                        .question("q0", "M2.1")
                                        .organisation("Ånge")
                                        .row()))
                        .<ReportRow>map(one -> one)
                        .toList(),
                List.of());
    }

    private static List<PDStructureElement> elements(PDStructureNode node) {
        var elements = new ArrayList<PDStructureElement>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                elements.addAll(elements(element));
            }
        }
        return elements;
    }
}
