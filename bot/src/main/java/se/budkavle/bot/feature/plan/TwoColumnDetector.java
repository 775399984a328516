package se.budkavle.bot.feature.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.budkavle.bot.paper.TextNormalizer;

/**
 * Detects lines of an imported document that contain two columns side by side. Parsing a line with two columns from
 * left to right would mix the words of both columns.
 *
 * <p>Lines of justified text also have wide gaps, but at different positions in each line. The gap between two columns
 * is at the same position in every line.
 */
final class TwoColumnDetector {

    /** Matches the gap between two columns: at least three spaces, or at least one tab. */
    private static final Pattern GAP = Pattern.compile("[ \\u00A0]{3,}|\\t+");

    private static final Pattern SECOND_GOAL = Pattern.compile("(?:^|[^\\p{L}])(?:Mål|MÅL|Goal)(?:\\s\\d{1,3})?\\s?:");
    /**
     * The value for the position of a column that begins after a tab. The character position of a column after a tab is
     * unknown, because a tab has no fixed width.
     */
    private static final int AFTER_A_TAB = -1;
    /** The minimum number of consecutive spaces in a gap that is too wide for justified text. */
    static final int CERTAINLY_WIDE = 8;
    /**
     * The maximum number of lines above a line, and also below the line, that are searched for a gap at the same
     * position.
     */
    private static final int COMPARED = 4;
    /**
     * If most gaps are at different positions, the number of lines that must have a gap at the same position to prove
     * two columns.
     */
    private static final int CERTAINLY_ALIGNED = 4;

    private final String[] raw;

    /**
     * Creates a detector for the text.
     *
     * @param raw the lines of the text, with their original spaces and tabs
     */
    TwoColumnDetector(String[] raw) {
        this.raw = raw;
    }

    /**
     * Returns whether the line with this index contains two columns. Returns true if a list item or a second goal is to
     * the right of other text in the line, or if neighbouring lines have a gap at the same position.
     */
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
            // In justified text, a word such as "projekt:" may follow a narrow gap. If the word after the gap begins
            // with a lower-case letter, it continues the sentence and does not begin a second column.
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

    /**
     * Returns whether a second column of text begins at this character position in the lines around the given line. At
     * least {@code enough} of these lines must have text that begins there after a wide gap. They must also be more
     * than twice as many as the lines whose text continues across this position without a gap.
     */
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

    /**
     * Maps the character position of each column after the first one to the width of the gap before it. Returns an
     * empty map if the line has only one column.
     */
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
