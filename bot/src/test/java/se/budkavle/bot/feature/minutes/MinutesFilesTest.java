package se.budkavle.bot.feature.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.PdfAccessibility;
import se.budkavle.bot.view.minutes.MinutesDocx;
import se.budkavle.bot.view.minutes.MinutesPdf;
import se.budkavle.bot.view.minutes.PrintableMinutes;

class MinutesFilesTest {

    private final PrintableMinutes page = new PrintableMinutes(
            Locale.forLanguageTag("sv-SE"),
            "Minnesanteckningar: Hållbarhetsrådet, 10 december 2026",
            List.of("Förbundet", "Närvarande: Ordförande, Ledamot", "Frånvarande: –"),
            List.of(
                    new PrintableMinutes.Section(
                            "1. Budget & <plan>",
                            List.of("Läget är bra =1+1 **fet** @everyone", "Beslut: § 1/2026 Budgeten antas")),
                    new PrintableMinutes.Section("2. Övrigt", List.of())),
            "Minnesanteckningar är inget justerat protokoll.");

    @Test
    void thePdfAndTheDocxContainTheSameTextsInTheSameOrder() throws IOException {
        var expected = new ArrayList<String>();
        expected.add(page.title());
        expected.addAll(page.facts());
        page.sections().forEach(section -> {
            expected.add(section.title());
            expected.addAll(section.paragraphs());
        });
        expected.add(page.kind());
        try (var document = new XWPFDocument(new ByteArrayInputStream(MinutesDocx.of(page)))) {
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .containsExactlyElementsOf(expected);
        }
        try (var pdf = Loader.loadPDF(MinutesPdf.of(page))) {
            assertThat(spaced(new PDFTextStripper().getText(pdf)))
                    .isEqualTo("1 (1) " + spaced(String.join(" ", expected)));
        }
    }

    @Test
    void thePdfIsTaggedAndContainsItsLanguageAndTitle() throws IOException {
        try (var pdf = Loader.loadPDF(MinutesPdf.of(page))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("sv-SE");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(page.title());
        }
    }

    @Test
    void anEmptyPdfAndALongPdfAreAccessible() {
        assertThat(PdfAccessibility.faults(MinutesPdf.of(page))).isEmpty();
        assertThat(PdfAccessibility.faults(MinutesPdf.of(
                        new PrintableMinutes(page.locale(), page.title(), List.of(), List.of(), page.kind()))))
                .isEmpty();
        var sections = Collections.nCopies(
                60,
                new PrintableMinutes.Section(
                        "§ 1/2026 Budget 🎉", List.of("Läget är bra. ".repeat(280) + "👩\u200d⚕ ½")));
        assertThat(PdfAccessibility.faults(MinutesPdf.of(
                        new PrintableMinutes(page.locale(), page.title(), page.facts(), sections, page.kind()))))
                .isEmpty();
    }

    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
