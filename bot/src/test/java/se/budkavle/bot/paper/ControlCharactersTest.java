package se.budkavle.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that control characters which a file format forbids are removed from texts, and that the surrounding text
 * stays.
 */
class ControlCharactersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\u0001", "\u0007", "\b", "\u000B", "\f", "\u001B", "\u007F", "\u0085", "\uFFFE", "\uFFFF",
                "\uD800"
            })
    void theTextAroundRemovedControlCharactersIsKept(String sign) throws Exception {
        var text = "Budget" + sign + " 2027";
        var word = new DocxWriter(text, Locale.forLanguageTag("sv-SE"))
                .title(text)
                .section(text)
                .paragraph(text)
                .table(List.of(4000), List.of(text), List.of(List.of(text)))
                .bytes();
        try (var document = new XWPFDocument(new ByteArrayInputStream(word));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText().replaceAll("[ \\t]+", " ").strip().split("\\n"))
                    .hasSize(5)
                    .containsOnly("Budget 2027");
            assertThat(document.getProperties().getCoreProperties().getTitle().replaceAll(" +", " "))
                    .isEqualTo("Budget 2027");
        }
        var pdf = PdfWriter.of(Locale.forLanguageTag("sv-SE"), "x", "", "<p>" + PdfWriter.escaped(text) + "</p>");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll(" +", " "))
                    .contains("Budget 2027");
        }
        assertThat(CellTextSanitizer.safe(text).replaceAll("[^\\w ]|_", "").replaceAll(" +", " "))
                .isEqualTo("Budget 2027");
    }
}
