package se.budkavle.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests that a PDF shows every character of its text. If no available font contains a character, the PDF shows the
 * character's code, such as [U+0E17].
 */
class MissingGlyphTest {

    @ParameterizedTest
    @CsvSource({
        "Möte om 日本, Möte om [U+65E5 U+672C]",
        "日本語の会議 i juni, [U+65E5 U+672C U+8A9E …] i juni",
        "한 국, [U+D55C] [U+AD6D]",
        "ที่ ประชุม, [U+0E17] [U+0E1B U+0E23 U+0E30 …]",
        "हिन्दी, [U+0939 U+0928 U+0926]",
        "Ton 𝄞 och 𝅘, Ton [U+1D11E] och [U+1D158]",
        "Привет Γειά שלום € ½ → ✓ 😀 A\u030A, Привет Γειά שלום € ½ → ✓ 😀 A"
    })
    void aCharacterMissingFromAllFontsIsShownByItsCode(String text, String drawn) throws IOException {
        assertThat(PdfFonts.drawable(text)).startsWith(drawn);
        var pdf = PdfWriter.of(Locale.forLanguageTag("sv-SE"), text, "", "<p>" + PdfWriter.escaped(text) + "</p>");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .doesNotContain("\uFFFD", "#")
                    .contains(drawn.split(" ")[0]);
        }
    }
}
