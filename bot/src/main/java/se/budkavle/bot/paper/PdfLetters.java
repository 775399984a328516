package se.budkavle.bot.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Removes characters that the font of PDF files lacks, such as most emoji, which would become number signs. */
final class PdfLetters {

    private final CmapLookup glyphs;

    PdfLetters(InputStream font) {
        try (font) {
            glyphs = new TTFParser().parse(new RandomAccessReadBuffer(font)).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("The font of PDF files cannot be read", e);
        }
    }

    String drawn(String text) {
        StringBuilder drawn = new StringBuilder(text.length());
        text.codePoints()
                .filter(letter -> Character.isWhitespace(letter) || glyphs.getGlyphId(letter) != 0)
                .forEach(drawn::appendCodePoint);
        return drawn.toString();
    }
}
