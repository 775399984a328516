package se.budkavle.bot.feature.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.budkavle.bot.paper.TextNormalizer;

/**
 * Detects lines of a table of contents. Such a line ends with dots or a wide gap, and a page number: "Aktivitet 1
 * ........ 12".
 */
final class TableOfContents {

    private static final Pattern NUMBER_AT_END = Pattern.compile(
            "(?:(?:\\s?[._·]){4,}+|(?:\\s?…){2,}+|[ \\u00A0]{" + SideBySide.CERTAINLY_WIDE
                    + ",}+|\\t)\\s*(?:(?:sidan?|sid|s|page|p)\\.?\\s?)?\\d{1,3}\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    /**
     * The maximum number of characters at the end of a line that are searched for a page number. Without this limit,
     * the regular expression would be slow on very long lines.
     */
    private static final int SEARCHED = 300;

    private TableOfContents() {}

    /**
     * Returns the title that a line of a table of contents contains before the dots or gap and the page number. Returns
     * empty for any other line.
     */
    static Optional<String> textBeforeNumber(String raw) {
        String line = raw.stripTrailing();
        int searched = Math.max(0, line.length() - SEARCHED);
        Matcher number = NUMBER_AT_END.matcher(line.substring(searched));
        return number.find()
                ? Optional.of(TextNormalizer.line(line.substring(0, searched + number.start())))
                        .filter(text -> LETTER.matcher(LineMarker.rest(text)).find())
                : Optional.empty();
    }
}
