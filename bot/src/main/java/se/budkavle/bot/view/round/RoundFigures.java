package se.budkavle.bot.view.round;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.budkavle.storage.Rows;
import se.budkavle.storage.SwedishNameOrder;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.RoundComparison;

/**
 * Summarises the answers of a round.
 *
 * @param rows all revisions of the answers, and the questions without an answer
 * @param comparisons the comparisons with earlier rounds; empty when no round can be compared
 */
public record RoundFigures(List<ReportRow> rows, List<RoundComparison> comparisons) {

    private static final String UNNAMED = "figures.unnamed";
    private static final String COORDINATORS = "figures.coordinators";

    /** An answer whose state differs from that in the earlier round. */
    public record Turned(ReportRow row, ActivityState before, boolean worse) {}

    public StateCounts all() {
        return StateCounts.of("", rows);
    }

    /** Returns the current answers that need an explanation; those that are off track come first. */
    public List<ReportRow> deviations() {
        return rows.stream()
                .filter(row ->
                        row.current() && row.state() != null && row.state().needsExplanation())
                .sorted(Comparator.comparing(row -> row.state() != ActivityState.OFF_TRACK))
                .toList();
    }

    public List<ReportRow> needingHelp() {
        return rows.stream().filter(ReportRow::asksForHelp).toList();
    }

    /** Returns the answers with a changed state; those that became worse come first. */
    public List<Turned> turned() {
        Map<String, ReportRow> current = rows.stream()
                .filter(ReportRow::current)
                .collect(Collectors.toMap(ReportRow::questionId, Function.identity()));
        return comparisons.stream()
                .flatMap(one -> one.turns().stream())
                .map(turn -> new Turned(Rows.existing(current, turn.question().id()), turn.before(), turn.isWorse()))
                .sorted(Comparator.comparing(one -> !one.worse()))
                .toList();
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

    /** Returns the periods of the earlier rounds. */
    public List<String> periodsBefore() {
        return comparisons.stream().map(one -> one.before().period()).distinct().toList();
    }

    public List<StateCounts> byArea(PlainTextPhrases phrases) {
        return ReportRowSums.by(ReportRow::area, rows, phrases.of(UNNAMED));
    }

    public List<StateCounts> byGoal(PlainTextPhrases phrases) {
        return ReportRowSums.by(ReportRow::goalName, rows, phrases.of(UNNAMED));
    }

    public List<StateCounts> byNetwork(PlainTextPhrases phrases) {
        return ReportRowSums.by(ReportRow::network, rows, SwedishNameOrder.ORDER, phrases.of(UNNAMED));
    }

    /** Returns the totals of each organisation, and those of the questions to coordinators. */
    public List<StateCounts> byOrganisation(PlainTextPhrases phrases) {
        return byOrganisation(rows, phrases);
    }

    /** Returns the number of missing answers of each organisation, and of the coordinators. */
    public List<StateCounts> missing(PlainTextPhrases phrases) {
        return byOrganisation(rows.stream().filter(ReportRow::missing).toList(), phrases);
    }

    private static List<StateCounts> byOrganisation(List<ReportRow> some, PlainTextPhrases phrases) {
        return ReportRowSums.by(ReportRow::organisation, some, SwedishNameOrder.ORDER, phrases.of(COORDINATORS));
    }
}
