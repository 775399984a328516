package se.budkavle.bot.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.budkavle.storage.Alphabet;
import se.budkavle.storage.round.RoundComparison;
import se.budkavle.storage.round.State;

/**
 * What a reader of a round wants to know first.
 *
 * @param rows        the answers, every revision of them, and the questions without one
 * @param comparisons with earlier rounds; empty where none can be compared
 */
public record RoundSummary(List<ReportRow> rows, List<RoundComparison> comparisons) {

    /** An answer that is another than in the round before. */
    public record Turned(ReportRow row, State before, boolean worse) { }

    public Shares all() {
        return Shares.of("", rows);
    }

    /** What is off track first, then what is at risk, each in the plan's order. */
    public List<ReportRow> deviations() {
        return rows.stream().filter(row -> row.current() && row.state().needsExplanation())
                .sorted(Comparator.comparing(row -> row.state() != State.OFF_TRACK)).toList();
    }

    public List<ReportRow> needingHelp() {
        return rows.stream().filter(ReportRow::asksForHelp).toList();
    }

    /** What turned for the worse first. */
    public List<Turned> turned() {
        Map<String, ReportRow> current = rows.stream().filter(ReportRow::current)
                .collect(Collectors.toMap(ReportRow::questionId, Function.identity()));
        return comparisons.stream().flatMap(one -> one.turns().stream())
                .map(turn -> new Turned(current.get(turn.question().id()), turn.before(), turn.isWorse()))
                .sorted(Comparator.comparing(one -> !one.worse())).toList();
    }

    public long better() {
        return comparisons.stream().mapToLong(RoundComparison::better).sum();
    }

    public long worse() {
        return comparisons.stream().mapToLong(RoundComparison::worse).sum();
    }

    public long unchanged() {
        return comparisons.stream().mapToLong(RoundComparison::unchanged).sum();
    }

    /** The periods of the rounds that it is compared with. */
    public List<String> periodsBefore() {
        return comparisons.stream().map(one -> one.before().period()).distinct().toList();
    }

    /**
     * How many answers each organisation owes.
     *
     * @param coordinators the word for what no organisation was asked
     */
    public List<Shares> missing(String coordinators) {
        return Sums.by(ReportRow::organisation, rows.stream().filter(ReportRow::missing).toList(), Alphabet.ORDER, coordinators);
    }
}
