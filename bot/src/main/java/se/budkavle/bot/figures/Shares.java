package se.budkavle.bot.figures;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import se.budkavle.bot.text.Marks;
import se.budkavle.storage.round.State;

/** How many answers of each state one area, goal, network or organisation has, and how many are missing. */
public record Shares(String label, Map<State, Integer> counts, int missing) {

    public Shares {
        counts = Map.copyOf(counts);
        if (missing < 0 || counts.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("Counts cannot be negative: " + counts + ", missing " + missing);
        }
    }

    /** The sums of the rows that count, under one label. */
    public static Shares of(String label, Collection<ReportRow> rows) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        int missing = 0;
        for (ReportRow row : rows) {
            if (row.missing()) {
                missing++;
            } else if (row.current()) {
                counts.merge(row.state(), 1, Integer::sum);
            }
        }
        return new Shares(label, counts, missing);
    }

    /** All of these together, under one label. */
    public static Shares sum(String label, Collection<Shares> parts) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        parts.forEach(part -> part.counts.forEach((state, count) -> counts.merge(state, count, Integer::sum)));
        return new Shares(label, counts, parts.stream().mapToInt(Shares::missing).sum());
    }

    public int answered() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int total() {
        return answered() + missing;
    }

    /** From 0 to 1; 0 where nothing was asked. */
    public double responseRate() {
        return total() == 0 ? 0 : (double) answered() / total();
    }

    /** The count behind a mark, the missing included. */
    public int count(Marks.Mark mark) {
        return mark.state().equals(Marks.MISSING) ? missing : counts.getOrDefault(State.valueOf(mark.state()), 0);
    }
}
