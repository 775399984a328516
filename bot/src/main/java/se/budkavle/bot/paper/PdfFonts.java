package se.budkavle.bot.paper;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that are embedded in PDF files. If a font does not contain a character, such as an emoji, the next font is
 * used for this character.
 */
final class PdfFonts {

    /**
     * The fonts of running text. List markers use the sans-serif font, because it has the characters for all list
     * markers.
     */
    static final String SERIF = "'DejaVu Serif', 'DejaVu Sans', 'Noto Emoji'";

    static final String SANS = "'DejaVu Sans', 'Noto Emoji'";

    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String SANS_FILE = DEJAVU + "DejaVuSans.ttf";
    private static final String EMOJI_FILE = "/fonts/noto-emoji/NotoEmoji-Regular.ttf";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    /** The maximum number of code points that are shown for consecutive characters that no font contains. */
    private static final int NAMED = 3;

    /** Caches the unpacked font files by name, because unpacking takes a quarter of the time to create a PDF. */
    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();

    /**
     * Caches the heights and widths of the fonts, so that the bot reads only those font files that a PDF uses. Reading
     * all font files takes longer than all other steps of writing a PDF file.
     */
    private static final FSCacheEx<String, FSCacheValue> METRICS = new FSDefaultCacheStore();

    private static final List<CmapLookup> GLYPHS =
            Stream.of(SANS_FILE, EMOJI_FILE).map(PdfFonts::glyphs).toList();

    private PdfFonts() {}

    static PdfRendererBuilder embed(PdfRendererBuilder pdf) {
        return pdf.useCacheStore(CacheStore.PDF_FONT_METRICS, METRICS)
                .useFont(
                        () -> file(DEJAVU + "DejaVuSerifCondensed.ttf"), "DejaVu Serif", NORMAL, FontStyle.NORMAL, true)
                .useFont(() -> file(SANS_FILE), "DejaVu Sans", NORMAL, FontStyle.NORMAL, true)
                .useFont(() -> file(DEJAVU + "DejaVuSans-Bold.ttf"), "DejaVu Sans", BOLD, FontStyle.NORMAL, true)
                .useFont(() -> file(EMOJI_FILE), "Noto Emoji", NORMAL, FontStyle.NORMAL, true)
                .useFont(() -> file(EMOJI_FILE), "Noto Emoji", BOLD, FontStyle.NORMAL, true);
    }

    /**
     * Replaces characters that no font contains by their code points, for example "[U+65E5 U+672C]". For many
     * consecutive missing characters, writes only the first code points. Removes combining marks and invisible
     * characters (for example control characters) that are missing in all fonts.
     */
    static String drawable(String text) {
        var drawable = new StringBuilder(text.length());
        var unknown = new ArrayList<Integer>();
        text.codePoints().forEach(letter -> {
            if (isDrawn(letter)) {
                appendNames(drawable, unknown);
                drawable.appendCodePoint(letter);
            } else if (isSeen(letter)) {
                unknown.add(letter);
            }
        });
        appendNames(drawable, unknown);
        return drawable.toString();
    }

    private static void appendNames(StringBuilder drawable, List<Integer> unknown) {
        if (!unknown.isEmpty()) {
            drawable.append(unknown.stream()
                    .limit(NAMED)
                    .map("U+%04X"::formatted)
                    .collect(Collectors.joining(" ", "[", unknown.size() > NAMED ? " …]" : "]")));
            unknown.clear();
        }
    }

    private static boolean isDrawn(int letter) {
        return Character.isWhitespace(letter) || GLYPHS.stream().anyMatch(font -> font.getGlyphId(letter) != 0);
    }

    private static boolean isSeen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static CmapLookup glyphs(String name) {
        try (var font = file(name)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(font)).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + name + " cannot be read", e);
        }
    }

    private static InputStream file(String name) {
        return new ByteArrayInputStream(FILES.computeIfAbsent(name, PdfFonts::read));
    }

    private static byte[] read(String name) {
        try (var file = PdfFonts.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + name + " cannot be read", e);
        }
    }
}
