package se.budkavle.bot.view.round;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import se.budkavle.storage.round.ActivityState;

/**
 * The number of answers with each reported state, such as on track, for one area, goal, network or organisation. An
 * answer about a late activity counts as "late", and not as the state in the answer. The counts also include the number
 * of missing answers.
 */
public record StateCounts(String label, Map<ActivityState, Integer> counts, int late, int missing) {

    public StateCounts {
        counts = Map.copyOf(counts);
        if (missing < 0 || late < 0 || counts.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("Counts cannot be negative: " + counts + ", missing " + missing);
        }
    }

    /** Creates counts without activities that are late. */
    public StateCounts(String label, Map<ActivityState, Integer> counts, int missing) {
        this(label, counts, 0, missing);
    }

    /**
     * Counts the current answers and the missing answers among the rows of a report. Does not count answers that were
     * corrected later.
     */
    public static StateCounts of(String label, Collection<ReportRow> rows) {
        Map<ActivityState, Integer> counts = new EnumMap<>(ActivityState.class);
        int late = 0;
        int missing = 0;
        for (ReportRow row : rows) {
            if (row.missing()) {
                missing++;
            } else if (row.late()) {
                late++;
            } else if (row.current()) {
                counts.merge(row.state(), 1, Integer::sum);
            }
        }
        return new StateCounts(label, counts, late, missing);
    }

    public StateCounts labelled(String newLabel) {
        return new StateCounts(newLabel, counts, late, missing);
    }

    /** Returns the sum of the counts of several areas, organisations or other groups, with a new label. */
    public static StateCounts sum(String label, Collection<StateCounts> parts) {
        Map<ActivityState, Integer> counts = new EnumMap<>(ActivityState.class);
        parts.forEach(part -> part.counts.forEach((state, count) -> counts.merge(state, count, Integer::sum)));
        return new StateCounts(
                label,
                counts,
                parts.stream().mapToInt(StateCounts::late).sum(),
                parts.stream().mapToInt(StateCounts::missing).sum());
    }

    public int answered() {
        return late + counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int total() {
        return answered() + missing;
    }

    /** Returns the share of questions that are answered, from 0 to 1. Returns 0 if there are no questions. */
    public double responseRate() {
        return total() == 0 ? 0 : (double) answered() / total();
    }

    /**
     * Returns how many answers report the mark's state, such as on track. For the mark LATE, returns the number of
     * answers about activities that are late. For the mark MISSING, returns the number of missing answers.
     */
    public int count(StateMarks.Mark mark) {
        return switch (mark.state()) {
            case StateMarks.MISSING -> missing;
            case "LATE" -> late;
            default -> counts.getOrDefault(ActivityState.valueOf(mark.state()), 0);
        };
    }
}
