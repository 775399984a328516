package se.budkavle.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.PdfAccessibility;

/** Tests that the bot's PDF files are accessible, and that the check finds files that are not. */
class PdfAccessibilityTest {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    @Test
    void aPdfWithHeadingsParagraphsAndTablesIsAccessible() {
        assertThat(PdfAccessibility.faults(pdf())).isEmpty();
    }

    @Test
    void aPdfWithoutTagsIsNotAccessible() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(file);
        }
        assertThat(PdfAccessibility.faults(file.toByteArray()))
                .anyMatch(fault -> fault.startsWith("6.2-1 "))
                .anyMatch(fault -> fault.startsWith("7.1-11 "));
    }

    @Test
    void aPdfWhoseLanguageOrTagsWereRemovedIsNotAccessible() throws IOException {
        assertThat(PdfAccessibility.faults(
                        changed(document -> document.getDocumentCatalog().setLanguage(null))))
                .isNotEmpty();
        assertThat(PdfAccessibility.faults(
                        changed(document -> document.getDocumentCatalog().setMarkInfo(new PDMarkInfo()))))
                .isNotEmpty();
        assertThat(PdfAccessibility.faults(
                        changed(document -> document.getDocumentCatalog().setStructureTreeRoot(null))))
                .isNotEmpty();
    }

    @Test
    void checkingATruncatedPdfThrowsAnException() {
        var pdf = pdf();
        assertThatThrownBy(() -> PdfAccessibility.faults(Arrays.copyOf(pdf, 100)))
                .isInstanceOf(IllegalStateException.class);
    }

    private interface Change {
        void to(PDDocument document);
    }

    private static byte[] changed(Change change) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(pdf())) {
            change.to(document);
            document.save(file);
        }
        return file.toByteArray();
    }

    private static byte[] pdf() {
        return PdfWriter.of(
                SWEDISH,
                "Titel",
                "",
                "<h1>Titel</h1><p>Text 👍</p><h2>Ärenden</h2><table><thead><tr><th scope=\"col\">Nr</th></tr></thead>"
                        + "<tbody><tr><td>1</td></tr></tbody></table>");
    }
}
