package se.budkavle.bot.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that are embedded in PDF files; what the first font of a text lacks, such as emoji, is drawn with the next.
 */
final class PdfFonts {

    /** The fonts of texts; list markers use the font of headings, which has the characters for all of them. */
    static final String SERIF = "'DejaVu Serif', 'DejaVu Sans', 'Noto Emoji'";

    static final String SANS = "'DejaVu Sans', 'Noto Emoji'";

    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String SANS_FILE = DEJAVU + "DejaVuSans.ttf";
    private static final String EMOJI_FILE = "/fonts/noto-emoji/NotoEmoji-Regular.ttf";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    private static final String UNKNOWN = "\uFFFD";

    private static final List<CmapLookup> GLYPHS =
            Stream.of(SANS_FILE, EMOJI_FILE).map(PdfFonts::glyphs).toList();

    private PdfFonts() {}

    static PdfRendererBuilder embed(PdfRendererBuilder pdf) {
        return pdf.useFont(
                        () -> file(DEJAVU + "DejaVuSerifCondensed.ttf"), "DejaVu Serif", NORMAL, FontStyle.NORMAL, true)
                .useFont(() -> file(SANS_FILE), "DejaVu Sans", NORMAL, FontStyle.NORMAL, true)
                .useFont(() -> file(DEJAVU + "DejaVuSans-Bold.ttf"), "DejaVu Sans", BOLD, FontStyle.NORMAL, true)
                .useFont(() -> file(EMOJI_FILE), "Noto Emoji", NORMAL, FontStyle.NORMAL, true)
                .useFont(() -> file(EMOJI_FILE), "Noto Emoji", BOLD, FontStyle.NORMAL, true);
    }

    /**
     * Returns the text with a replacement sign for each letter that no font has; other characters without a form are
     * left out.
     */
    static String drawable(String text) {
        var drawable = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (Character.isWhitespace(letter) || GLYPHS.stream().anyMatch(font -> font.getGlyphId(letter) != 0)) {
                drawable.appendCodePoint(letter);
            } else if (Character.isLetterOrDigit(letter)) {
                drawable.append(UNKNOWN);
            }
        });
        return drawable.toString();
    }

    private static CmapLookup glyphs(String name) {
        try (var font = file(name)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(font)).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + name + " cannot be read", e);
        }
    }

    private static InputStream file(String name) {
        return PdfFonts.class.getResourceAsStream(name);
    }
}
