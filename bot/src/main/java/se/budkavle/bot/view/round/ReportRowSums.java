package se.budkavle.bot.view.round;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Groups the rows of a status round's report, for example by area or organisation, and counts the answers in each
 * group.
 */
public final class ReportRowSums {

    private static final Comparator<StateCounts> WORST_FIRST = Comparator.comparing(
                    (StateCounts one) -> one.count(StateMarks.of("OFF_TRACK")))
            .thenComparing(StateCounts::late)
            .thenComparing(one -> one.count(StateMarks.of("AT_RISK")))
            .thenComparing(StateCounts::missing)
            .reversed();

    private ReportRowSums() {}

    /**
     * Groups the rows by a name, such as the name of the area, and returns the counts of current and missing answers in
     * each group. The groups are in the order of their first rows. Rows without a name (null or blank) form the last
     * group, which has the label {@code unnamed}.
     */
    public static List<StateCounts> by(Function<ReportRow, String> name, Collection<ReportRow> rows, String unnamed) {
        return by(name, rows, groups -> groups.entrySet().stream(), unnamed);
    }

    /**
     * Groups the rows by a name, such as the name of the organisation, and returns the counts of current and missing
     * answers in each group. The groups are sorted by the given comparator. Rows without a name (null or blank) form
     * the last group, which has the label {@code unnamed}.
     */
    public static List<StateCounts> by(
            Function<ReportRow, String> name, Collection<ReportRow> rows, Comparator<String> order, String unnamed) {
        // Sorts the few groups instead of the many rows, because comparing by the Swedish alphabet is slow.
        return by(name, rows, groups -> groups.entrySet().stream().sorted(Map.Entry.comparingByKey(order)), unnamed);
    }

    private static List<StateCounts> by(
            Function<ReportRow, String> name,
            Collection<ReportRow> rows,
            Function<Map<String, List<ReportRow>>, Stream<Map.Entry<String, List<ReportRow>>>> ordered,
            String unnamed) {
        Map<String, List<ReportRow>> groups = new LinkedHashMap<>();
        List<ReportRow> nameless = new ArrayList<>();
        for (ReportRow row : rows) {
            if (!row.missing() && !row.current()) {
                continue;
            }
            String key = name.apply(row);
            (key == null || key.isBlank() ? nameless : groups.computeIfAbsent(key, any -> new ArrayList<>())).add(row);
        }
        List<StateCounts> sums = new ArrayList<>();
        ordered.apply(groups).forEach(group -> sums.add(StateCounts.of(group.getKey(), group.getValue())));
        if (!nameless.isEmpty()) {
            sums.add(StateCounts.of(unnamed, nameless));
        }
        return sums;
    }

    /**
     * Selects at most the given number of groups: the groups with the most answers "off track". If two groups have
     * equally many answers "off track", compares the numbers of answers about late activities, then of answers "at
     * risk", and finally of missing answers. The selected groups keep their original order.
     */
    public static List<StateCounts> worst(List<StateCounts> sums, int most) {
        var worst = new HashSet<>(sums.stream().sorted(WORST_FIRST).limit(most).toList());
        return sums.stream().filter(worst::contains).limit(most).toList();
    }
}
