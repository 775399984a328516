package se.budkavle.bot.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import se.budkavle.bot.text.Marks;

/** Sums a report's rows by whatever they have in common. */
public final class Sums {

    private static final Comparator<Shares> WORST_FIRST = Comparator.comparing((Shares one) -> one.count(Marks.of("OFF_TRACK")))
            .thenComparing(one -> one.count(Marks.of("AT_RISK"))).thenComparing(Shares::missing).reversed();

    private Sums() {
    }

    /**
     * One sum for each different name, in the order in which the names first occur; rows without one go together
     * last. Earlier revisions are left out whole, so that none of them brings in a name with nothing under it.
     */
    public static List<Shares> by(Function<ReportRow, String> name, Collection<ReportRow> rows, String unnamed) {
        return by(name, rows, new LinkedHashMap<>(), unnamed);
    }

    /** The same with the names in this order. */
    public static List<Shares> by(Function<ReportRow, String> name, Collection<ReportRow> rows, Comparator<String> order, String unnamed) {
        return by(name, rows, new TreeMap<>(order), unnamed);
    }

    private static List<Shares> by(Function<ReportRow, String> name, Collection<ReportRow> rows, Map<String, List<ReportRow>> groups,
            String unnamed) {
        List<ReportRow> nameless = new ArrayList<>();
        for (ReportRow row : rows) {
            if (!row.missing() && !row.current()) {
                continue;
            }
            String key = name.apply(row);
            (key == null || key.isBlank() ? nameless : groups.computeIfAbsent(key, any -> new ArrayList<>())).add(row);
        }
        List<Shares> sums = new ArrayList<>();
        groups.forEach((label, members) -> sums.add(Shares.of(label, members)));
        if (!nameless.isEmpty()) {
            sums.add(Shares.of(unnamed, nameless));
        }
        return sums;
    }

    /** At most so many: those with most off track, at risk and missing, in the order that they had. */
    public static List<Shares> worst(List<Shares> sums, int most) {
        var worst = new HashSet<>(sums.stream().sorted(WORST_FIRST).limit(most).toList());
        return sums.stream().filter(worst::contains).limit(most).toList();
    }
}
