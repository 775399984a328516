package se.budkavle.bot.paper;

import java.util.regex.Pattern;
import se.budkavle.storage.TextShortener;

/**
 * Escapes text for the cells of a spreadsheet, so that no spreadsheet program executes the text as a formula.
 *
 * <p>A text cell of an XLSX file is never a formula. If a sheet is saved as CSV, a program that opens the CSV file
 * executes a text such as {@code =cmd …} (see "CSV injection" at OWASP). The sanitizer therefore puts an apostrophe
 * before each text that looks like a formula, in CSV files and in XLSX files.
 */
public final class CellTextSanitizer {

    /** The maximum number of characters in a cell in Excel. */
    public static final int LONGEST = 32_767;

    /**
     * Matches a text that looks like a formula, even if it begins with a full-width character such as "＝". Matches also
     * any text that begins with a tab or a line break. The pattern allows blanks before the formula, because some
     * programs remove leading blanks.
     */
    private static final Pattern LIKE_A_FORMULA = Pattern.compile("^(?:[\\t\\r\\n]|[\\s\\u00A0\\uFEFF]*[=+\\-@＝＋－＠])");

    /**
     * Matches the underscore of a text that looks like an Excel escape. The underscore must be escaped, because Excel
     * reads {@code _x003D_} as "=".
     */
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellTextSanitizer() {}

    /** Returns the escaped text for a cell of an XLSX file, shortened to at most {@link #LONGEST} characters. */
    public static String safe(String text) {
        return TextShortener.shortened(LIKE_AN_ESCAPE.matcher(harmless(text)).replaceAll("_x005F_"), LONGEST);
    }

    /** Returns the text without invalid characters, and with an apostrophe before a text that looks like a formula. */
    static String harmless(String text) {
        String legal = legal(text);
        return LIKE_A_FORMULA.matcher(legal).find() ? "'" + legal : legal;
    }

    /**
     * Removes the characters that XML 1.0 does not allow: control characters, unpaired surrogates, U+FFFE and U+FFFF.
     */
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
