package se.budkavle.bot.view.goal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.budkavle.bot.view.round.StateMarks.Mark;

/**
 * The number of goals, activities or answers for each mark, for example for the mark (symbol) of "on track". Missing
 * judgements and missing answers also have a mark, so that the sum of all counts is the total number of goals,
 * activities or answers.
 *
 * @param counts maps each mark to its count, which may be 0, in the order in which a stacked bar chart shows the marks
 */
public record MarkCounts(String label, Map<Mark, Integer> counts) {

    /**
     * Counts how often each mark occurs. Throws an exception if one of the counted marks is not in the list
     * {@code order}.
     */
    public static MarkCounts of(String label, List<Mark> order, Collection<Mark> marks) {
        var counts = new LinkedHashMap<Mark, Integer>();
        order.forEach(mark -> counts.put(mark, 0));
        for (var mark : marks) {
            if (counts.computeIfPresent(mark, (any, count) -> count + 1) == null) {
                throw new IllegalArgumentException("A bar without a part for " + mark.state());
            }
        }
        return new MarkCounts(label, counts);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(Mark mark) {
        return counts.getOrDefault(mark, 0);
    }

    /** Returns the marks whose count is at least one, in the order in which a stacked bar shows the marks. */
    public List<Mark> present() {
        return counts.keySet().stream().filter(mark -> count(mark) > 0).toList();
    }
}
