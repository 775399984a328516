package se.budkavle.bot.feature.plan;

import java.util.regex.Pattern;
import se.budkavle.bot.paper.TextNormalizer;

/**
 * Checks whether a text of an imported file can be a title or a name. A title contains at least one letter, and no
 * character that was lost in decoding. Dates, spreadsheet values and lines of a table of contents are not titles.
 */
final class TitleDetector {

    /**
     * Matches spreadsheet values that contain letters but are not titles: error values, Boolean values, and large
     * numbers such as 1E+10.
     */
    private static final Pattern VALUE =
            Pattern.compile("#[\\p{Lu}/0]+[!?]?|SANT|FALSKT|TRUE|FALSE|[-+]?\\d+(?:[.,]\\d+)?E[-+]?\\d+");

    private static final Pattern DATE_WITH_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(?:[T ].*)?");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private TitleDetector() {}

    static boolean isTitle(String text) {
        return LETTER.matcher(text).find()
                && !VALUE.matcher(text).matches()
                && !DATE_WITH_TIME.matcher(text).matches()
                && !TextNormalizer.hasLostCharacters(text)
                && TableOfContentsDetector.textBeforeNumber(text).isEmpty();
    }
}
