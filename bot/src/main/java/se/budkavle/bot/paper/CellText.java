package se.budkavle.bot.paper;

import java.util.regex.Pattern;

/**
 * Makes any text safe to stand in a spreadsheet's cell.
 *
 * <p>A text cell of an XLSX file is no formula, whatever it begins with. But people save sheets as CSV, and there
 * a text like {@code =cmd|…} runs. So, as OWASP advises against CSV injection, a text that a program could take for
 * a formula gets an apostrophe before it: in every file, so that both say the same.
 */
public final class CellText {

    /** What a cell holds in Excel's format. */
    public static final int LONGEST = 32_767;

    /** Leading blanks count as none: some programs drop them. Full-width signs are read as the plain ones. */
    private static final Pattern LIKE_A_FORMULA = Pattern.compile("^(?:[\\t\\r\\n]|[\\s\\u00A0\\uFEFF]*[=+\\-@＝＋－＠])");

    /** Excel reads {@code _x003D_} in a text as "="; with its underscore written so, it stays what it was. */
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {
    }

    public static String safe(String text) {
        String legal = legal(text);
        String harmless = LIKE_A_FORMULA.matcher(legal).find() ? "'" + legal : legal;
        return cut(LIKE_AN_ESCAPE.matcher(harmless).replaceAll("_x005F_"), LONGEST);
    }

    /** Cuts a text that is too long, visibly, and never through the middle of a character. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** Leaves out what XML 1.0 cannot hold: control characters, halves of characters, U+FFFE and U+FFFF. */
    static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().filter(CellText::legal).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean legal(int character) {
        return character == '\t' || character == '\n' || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
