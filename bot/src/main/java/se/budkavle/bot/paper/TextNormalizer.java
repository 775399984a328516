package se.budkavle.bot.paper;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.budkavle.bot.text.TextShortener;
import se.budkavle.storage.InvisibleCharacterFilter;

/** Normalises text from files: one kind of space and hyphen, no ligatures, no invisible characters. */
public final class TextNormalizer {

    private static final Pattern GAPS = Pattern.compile("[\\p{Cc}\\p{Z}\\s]+");
    private static final Pattern WORD_GOES_ON = Pattern.compile("\\u00AD[\\p{Cf}\\p{Cc}\\p{Z}\\s]*$");
    /**
     * Matches other forms of plain letters and digits: ligatures, such as "fi" as one character, full-width and
     * mathematical letters. Superscripts and fractions stay, because they mean something else than the plain digits.
     */
    private static final Pattern OTHER_FORMS = Pattern.compile(
            "[\\x{FB00}-\\x{FB06}\\x{132}\\x{133}\\x{1C4}-\\x{1CC}\\x{FF01}-\\x{FF5E}\\x{1D400}-\\x{1D7FF}]");

    /** Matches a bullet of the fonts Symbol and Wingdings at the start of a line. */
    private static final Pattern FONT_BULLET = Pattern.compile("^([\\p{Z}\\s\\p{Cf}]*)\\p{Co}");

    private static final Pattern PRIVATE = Pattern.compile("\\p{Co}");
    /** The sign that stands for a character that was lost. */
    private static final String LOST = "\uFFFD";

    private static final Pattern HYPHENS = Pattern.compile("[\\u2010\\u2011]");

    private TextNormalizer() {}

    /**
     * Returns a line of text, normalised; a soft hyphen is kept only at its end, where the word continues on the next
     * line.
     */
    public static String line(String raw) {
        // Elsewhere than at the start, a character of a font's own is a letter that nobody else can read.
        String known =
                PRIVATE.matcher(FONT_BULLET.matcher(raw).replaceFirst("$1•")).replaceAll(LOST);
        String visible =
                GAPS.matcher(InvisibleCharacterFilter.of(known)).replaceAll(" ").strip();
        String apart = OTHER_FORMS
                .matcher(visible)
                .replaceAll(
                        other -> Matcher.quoteReplacement(Normalizer.normalize(other.group(), Normalizer.Form.NFKC)));
        String line = HYPHENS.matcher(apart).replaceAll("-");
        return !line.isEmpty() && WORD_GOES_ON.matcher(raw).find() ? line + "\u00AD" : line;
    }

    /** Returns a title, at most {@link UploadLimits#TITLE_CHARACTERS} long. */
    public static String title(String raw) {
        // The text is also shortened before it is normalised, because all rows of a workbook may share one huge cell.
        String title =
                line(TextShortener.cut(raw, 4 * UploadLimits.TITLE_CHARACTERS)).replace("\u00AD", "");
        return TextShortener.shortened(title, UploadLimits.TITLE_CHARACTERS);
    }

    /**
     * Checks for characters that stand for others that were lost, for example because a PDF's font was not understood.
     */
    public static boolean hasLostCharacters(String text) {
        return text.contains(LOST);
    }
}
