package se.budkavle.bot.feature.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.budkavle.bot.paper.TextNormalizer;

/**
 * Detects lines of a table of contents, which end with dots or a wide gap and a page number, for example "Aktivitet 1
 * ........ 12".
 */
final class TableOfContentsDetector {

    private static final Pattern NUMBER_AT_END = Pattern.compile(
            "(?:(?:\\s?[._·]){4,}+|(?:\\s?…){2,}+|[ \\u00A0]{" + TwoColumnDetector.CERTAINLY_WIDE
                    + ",}+|\\t)\\s*(?:(?:sidan?|sid|s|page|p)\\.?\\s?)?\\d{1,3}\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    /**
     * The maximum number of characters at the end of a line that are searched for a page number. The limit prevents a
     * slow search with the regular expression in very long lines.
     */
    private static final int SEARCHED = 300;

    private TableOfContentsDetector() {}

    /**
     * Returns the title in a line of a table of contents, without the dots or gap and the page number; empty for any
     * other line.
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
