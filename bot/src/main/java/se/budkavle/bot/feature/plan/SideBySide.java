package se.budkavle.bot.feature.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.budkavle.bot.paper.TextNormalizer;

/**
 * Recognises lines of a page that was saved with its columns beside one another, which would mix their words. In
 * justified text, whose gaps are wide too, most gaps of two lines are at different places.
 */
final class SideBySide {

    /** Matches the gap between columns on a page whose layout was kept in the text. */
    private static final Pattern GAP = Pattern.compile("[ \\u00A0]{3,}|\\t+");

    private static final Pattern SECOND_GOAL = Pattern.compile("(?:^|[^\\p{L}])(?:Mål|MÅL|Goal)(?:\\s\\d{1,3})?\\s?:");
    /** The place of a column whose distance from the margin is not known. */
    private static final int AFTER_A_TAB = -1;
    /** The width from which a gap is wider than justified text has them. */
    static final int CERTAINLY_WIDE = 8;
    /** This many lines above and below are compared. */
    private static final int COMPARED = 4;
    /** This many lines with a gap at the same place are no chance, even where most gaps are at other places. */
    private static final int CERTAINLY_ALIGNED = 4;

    private final String[] raw;

    /** @param raw the lines of the text with their spaces */
    SideBySide(String[] raw) {
        this.raw = raw;
    }

    /** Checks whether the line has an item beside other text, or columns together with the next line. */
    boolean contain(int index) {
        return hasItemBeside(raw[index]) || hasSecondGoal(raw[index]) || isAligned(index);
    }

    private static boolean hasItemBeside(String line) {
        String raw = line.strip();
        Matcher gap = GAP.matcher(raw);
        boolean words = false;
        int start = 0;
        while (gap.find()) {
            words |= isText(TextNormalizer.line(raw.substring(start, gap.start())));
            start = gap.end();
            Matcher next = GAP.matcher(raw).region(start, raw.length());
            String part = TextNormalizer.line(raw.substring(start, next.find() ? next.start() : raw.length()));
            // Between narrow gaps, a lower-case word such as "projekt:" belongs to a justified line, not to a column.
            boolean mayBeAWord =
                    gap.group().length() < CERTAINLY_WIDE && !part.isEmpty() && Character.isLowerCase(part.charAt(0));
            if (words && !mayBeAWord && LineMarker.isMarked(part)) {
                return true;
            }
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

    private boolean isAligned(int index) {
        Map<Integer, Integer> here = columns(raw[index]);
        Map<Integer, Integer> next = index + 1 < raw.length ? columns(raw[index + 1]) : Map.of();
        Set<Integer> both = new HashSet<>(here.keySet());
        both.retainAll(next.keySet());
        boolean mostAreElsewhere = here.size() + next.size() > 3 * both.size();
        return both.stream()
                .anyMatch(place -> place == AFTER_A_TAB
                        || !mostAreElsewhere
                                && Math.max(here.getOrDefault(place, 0), next.getOrDefault(place, 0)) >= CERTAINLY_WIDE
                        || isGutter(index, place, mostAreElsewhere ? CERTAINLY_ALIGNED : 2));
    }

    /** Checks whether columns begin at this place in enough of the lines around, and few lines run across it. */
    private boolean isGutter(int index, int place, int enough) {
        int first = index;
        while (first > 0 && index - first < COMPARED && !raw[first - 1].isBlank()) {
            first--;
        }
        int aligned = 0;
        int across = 0;
        for (int at = first; at < raw.length && at <= index + COMPARED && !raw[at].isBlank(); at++) {
            if (columns(raw[at]).containsKey(place)) {
                aligned++;
            } else if (raw[at].length() > place && !raw[at].substring(0, place).isBlank()) {
                across++;
            }
        }
        return aligned >= enough && aligned > 2 * across;
    }

    /** Returns where the columns to the right of other text begin, with the widths of the gaps before them. */
    private static Map<Integer, Integer> columns(String raw) {
        Map<Integer, Integer> columns = new HashMap<>();
        Matcher gap = GAP.matcher(raw);
        while (gap.find()) {
            String left = TextNormalizer.line(raw.substring(0, gap.start()));
            boolean text = isText(LineMarker.rest(left)) && isText(TextNormalizer.line(raw.substring(gap.end())));
            if (text) {
                columns.put(
                        gap.group().startsWith("\t") ? AFTER_A_TAB : gap.end(),
                        gap.group().length());
            }
        }
        return columns;
    }

    private static boolean isText(String line) {
        return line.chars().filter(Character::isLetter).count() > 1;
    }
}
