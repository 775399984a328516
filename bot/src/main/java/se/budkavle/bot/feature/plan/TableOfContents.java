package se.budkavle.bot.feature.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.budkavle.bot.paper.TextNormalizer;

/**
 * Recognises lines that end with a page number after dots or a wide gap, as in a table of contents: "Aktivitet 1
 * ........ 12".
 */
final class TableOfContents {

    private static final Pattern NUMBER_AT_END = Pattern.compile(
            "(?:(?:\\s?[._·]){4,}+|(?:\\s?…){2,}+|[ \\u00A0]{" + SideBySide.CERTAINLY_WIDE
                    + ",}+|\\t)\\s*(?:(?:sidan?|sid|s|page|p)\\.?\\s?)?\\d{1,3}\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    /** The number of characters at the end of a line in which the number is searched, because lines may be huge. */
    private static final int SEARCHED = 300;

    private TableOfContents() {}

    /** Returns the line's text before the dots or gap and the page number; empty for other lines. */
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
