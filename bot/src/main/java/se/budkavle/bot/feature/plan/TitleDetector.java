package se.budkavle.bot.feature.plan;

import java.util.regex.Pattern;
import se.budkavle.bot.paper.TextNormalizer;

/** Recognises texts that can be a title or a name: they have letters, none of which was lost, and are no value. */
final class TitleDetector {

    /** Matches errors, truth values and large numbers, which a spreadsheet saves as text with letters. */
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
                && TableOfContents.textBeforeNumber(text).isEmpty();
    }
}
