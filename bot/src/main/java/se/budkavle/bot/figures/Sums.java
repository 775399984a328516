package se.budkavle.bot.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Sums a report's rows by whatever they have in common. */
public final class Sums {

    private Sums() {
    }

    /**
     * One sum for each different name, in the order in which the names first occur; rows without one go together
     * last. Earlier revisions are left out whole, so that none of them brings in a name with nothing under it.
     */
    public static List<Shares> by(Function<ReportRow, String> name, Collection<ReportRow> rows, String unnamed) {
        Map<String, List<ReportRow>> groups = new LinkedHashMap<>();
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
}
