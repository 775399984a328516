package se.budkavle.bot.paper;

import java.util.regex.Pattern;
import se.budkavle.bot.text.TextShortener;

/**
 * Makes text safe for a spreadsheet's cell.
 *
 * <p>A text cell of an XLSX file is never a formula, but people save sheets as CSV, where a text like {@code =cmd …} is
 * executed. To prevent this (OWASP: CSV injection), a text that a program could take for a formula gets an apostrophe
 * before it, in every kind of file, so that all files have the same text.
 */
public final class CellTextSanitizer {

    /** The maximum length of a cell's text in Excel. */
    public static final int LONGEST = 32_767;

    /**
     * Leading blanks are ignored, because some programs remove them. Full-width characters are treated as the plain
     * ones.
     */
    private static final Pattern LIKE_A_FORMULA = Pattern.compile("^(?:[\\t\\r\\n]|[\\s\\u00A0\\uFEFF]*[=+\\-@＝＋－＠])");

    /** Excel reads {@code _x003D_} in a text as "="; escaping the underscore keeps the text as it was. */
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellTextSanitizer() {}

    public static String safe(String text) {
        String legal = legal(text);
        String harmless = LIKE_A_FORMULA.matcher(legal).find() ? "'" + legal : legal;
        return TextShortener.shortened(LIKE_AN_ESCAPE.matcher(harmless).replaceAll("_x005F_"), LONGEST);
    }

    /** Removes what XML 1.0 does not allow: control characters, unpaired surrogates, U+FFFE and U+FFFF. */
    static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().filter(CellTextSanitizer::legal).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean legal(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
