package se.budkavle.bot.feature.plan;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.budkavle.bot.paper.TextNormalizer;

/** Recognises lines of a page that was saved with its columns beside one another, which would mix their words. */
final class SideBySide {

    /** Matches the gap between columns on a page whose layout was kept in the text. */
    private static final Pattern GAP = Pattern.compile("[ \\u00A0]{3,}|\\t+");

    private static final Pattern SECOND_GOAL = Pattern.compile("(?:^|[^\\p{L}])(?:Mål|MÅL|Goal)(?:\\s\\d{1,3})?\\s?:");
    /** The place of a column whose distance from the margin is not known. */
    private static final int AFTER_A_TAB = -1;

    private SideBySide() {}

    /**
     * Checks whether the line has an item beside other text, or columns of text beside one another together with the
     * next line.
     */
    static boolean is(String line, String next) {
        return hasItemBeside(line) || hasSecondGoal(line) || isAligned(line, next);
    }

    private static boolean hasItemBeside(String raw) {
        boolean words = false;
        for (String part : GAP.split(raw.strip())) {
            String line = TextNormalizer.line(part);
            if (words && LineMarker.isMarked(line)) {
                return true;
            }
            words |= isText(line);
        }
        return false;
    }

    private static boolean hasSecondGoal(String raw) {
        String line = LineMarker.withoutMarkdown(TextNormalizer.line(raw));
        boolean isSentence = LineMarker.pieces(line).length > 1 && line.matches(".*[.!?] \\S.*");
        return LineMarker.kind(line) == Passage.Kind.GOAL
                && !isSentence
                && SECOND_GOAL.matcher(LineMarker.rest(line)).find();
    }

    private static boolean isAligned(String line, String next) {
        Set<Integer> both = columns(line);
        both.retainAll(columns(next));
        return !both.isEmpty();
    }

    /** Returns where the columns to the right of other text begin. */
    private static Set<Integer> columns(String raw) {
        Set<Integer> columns = new HashSet<>();
        Matcher gap = GAP.matcher(raw);
        while (gap.find()) {
            String left = TextNormalizer.line(raw.substring(0, gap.start()));
            boolean text = isText(LineMarker.rest(left)) && isText(TextNormalizer.line(raw.substring(gap.end())));
            if (text) {
                columns.add(gap.group().startsWith("\t") ? AFTER_A_TAB : gap.end());
            }
        }
        return columns;
    }

    private static boolean isText(String line) {
        return line.chars().filter(Character::isLetter).count() > 1;
    }
}
