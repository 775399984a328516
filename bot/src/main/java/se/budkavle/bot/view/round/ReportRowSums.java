package se.budkavle.bot.view.round;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Counts the answers in a report's rows for each group of rows, such as all rows of one area or of one organisation.
 */
public final class ReportRowSums {

    private static final Comparator<StateCounts> WORST_FIRST = Comparator.comparing(
                    (StateCounts one) -> one.count(StateMarks.of("OFF_TRACK")))
            .thenComparing(one -> one.count(StateMarks.of("AT_RISK")))
            .thenComparing(StateCounts::missing)
            .reversed();

    private ReportRowSums() {}

    /**
     * Returns one sum for each name, in the order in which the names first occur in the rows. Rows without a name are
     * summed last under the label {@code unnamed}. Does not count answers that were corrected later.
     */
    public static List<StateCounts> by(Function<ReportRow, String> name, Collection<ReportRow> rows, String unnamed) {
        return by(name, rows, new LinkedHashMap<>(), unnamed);
    }

    /**
     * Returns one sum for each name, with the names sorted by {@code order}. Rows without a name are summed last under
     * the label {@code unnamed}.
     */
    public static List<StateCounts> by(
            Function<ReportRow, String> name, Collection<ReportRow> rows, Comparator<String> order, String unnamed) {
        return by(name, rows, new TreeMap<>(order), unnamed);
    }

    private static List<StateCounts> by(
            Function<ReportRow, String> name,
            Collection<ReportRow> rows,
            Map<String, List<ReportRow>> groups,
            String unnamed) {
        List<ReportRow> nameless = new ArrayList<>();
        for (ReportRow row : rows) {
            if (!row.missing() && !row.current()) {
                continue;
            }
            String key = name.apply(row);
            (key == null || key.isBlank() ? nameless : groups.computeIfAbsent(key, any -> new ArrayList<>())).add(row);
        }
        List<StateCounts> sums = new ArrayList<>();
        groups.forEach((label, members) -> sums.add(StateCounts.of(label, members)));
        if (!nameless.isEmpty()) {
            sums.add(StateCounts.of(unnamed, nameless));
        }
        return sums;
    }

    /**
     * Returns the worst sums, at most {@code most}, in their original order. A sum is worse if it has more answers off
     * track. If equal, more answers at risk decide, and then more missing answers.
     */
    public static List<StateCounts> worst(List<StateCounts> sums, int most) {
        var worst = new HashSet<>(sums.stream().sorted(WORST_FIRST).limit(most).toList());
        return sums.stream().filter(worst::contains).limit(most).toList();
    }
}
