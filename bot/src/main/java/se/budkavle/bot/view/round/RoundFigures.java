package se.budkavle.bot.view.round;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.SwedishNameOrder;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.RoundComparison;
import se.budkavle.storage.round.RoundTrend;

/**
 * The figures for a summary of one or several status rounds (questions about the state of activities).
 *
 * @param rows all answers, including those that were corrected later, and the questions without an answer
 * @param comparisons the comparisons with earlier status rounds; empty if there is no earlier status round to compare
 *     with
 * @param gaps the earlier status rounds with which the figures cannot be compared
 * @param left the names of organisations that were asked in earlier status rounds but are no longer asked
 * @param references the activities that refer to an activity under another goal; the figures do not count these
 *     activities
 */
public record RoundFigures(
        List<ReportRow> rows,
        List<RoundComparison> comparisons,
        List<RoundTrend.Gap> gaps,
        List<String> left,
        List<ReferringReportRow> references) {

    private static final String UNNAMED = "figures.unnamed";
    private static final String COORDINATORS = "figures.coordinators";

    /**
     * Creates figures that can be compared with all earlier status rounds, without activities that are marked as the
     * same as an activity under another goal.
     */
    public RoundFigures(List<ReportRow> rows, List<RoundComparison> comparisons) {
        this(rows, comparisons, List.of(), List.of(), List.of());
    }

    RoundFigures with(List<ReferringReportRow> others) {
        return new RoundFigures(rows, comparisons, gaps, left, others);
    }

    /**
     * An answer whose reported state differs from the state in the earlier status round.
     *
     * @param before the state in the earlier status round
     * @param worse true if the new state is worse than the earlier state
     */
    public record Turned(ReportRow row, ActivityState before, boolean worse) {}

    /** Returns the ids of the goals that the rows are about, in the plan's order. */
    public List<String> goalIds() {
        return rows.stream().map(ReportRow::goalId).distinct().toList();
    }

    public StateCounts all() {
        return StateCounts.of("", rows);
    }

    /**
     * Returns the current answers that report an activity as off track or at risk, and the current answers about late
     * activities. The answers "off track" come first.
     */
    public List<ReportRow> deviations() {
        return rows.stream()
                .filter(row -> row.late()
                        || row.current() && row.state() != null && row.state().needsExplanation())
                .sorted(Comparator.comparing(row -> row.state() != ActivityState.OFF_TRACK))
                .toList();
    }

    public List<ReportRow> needingHelp() {
        return rows.stream().filter(ReportRow::asksForHelp).toList();
    }

    /**
     * Returns the answers whose reported state differs from the state in the earlier status round. Changes to a worse
     * state come first.
     */
    public List<Turned> turned() {
        Map<String, ReportRow> current = rows.stream()
                .filter(ReportRow::current)
                .collect(Collectors.toMap(ReportRow::questionId, Function.identity()));
        return comparisons.stream()
                .flatMap(one -> one.turns().stream())
                .map(turn ->
                        new Turned(MapLookup.existing(current, turn.question().id()), turn.before(), turn.isWorse()))
                .sorted(Comparator.comparing(one -> !one.worse()))
                .toList();
    }

    public long better() {
        return comparisons.stream().mapToLong(RoundComparison::better).sum();
    }

    public long worse() {
        return comparisons.stream().mapToLong(RoundComparison::worse).sum();
    }

    /** Returns the number of new questions, which were not asked in the earlier status rounds. */
    public int added() {
        return comparisons.stream().mapToInt(one -> one.added().size()).sum();
    }

    /** Returns the number of questions that were asked in the earlier status rounds, but are not asked any more. */
    public int gone() {
        return comparisons.stream().mapToInt(one -> one.gone().size()).sum();
    }

    public long unchanged() {
        return comparisons.stream().mapToLong(RoundComparison::unchanged).sum();
    }

    /** Returns the periods, for example T3 2026, of the earlier status rounds with which these figures are compared. */
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

    /**
     * Returns the count of answers in each state for each organisation. The final element counts the answers of
     * coordinators, who answer for a network and not for an organisation.
     */
    public List<StateCounts> byOrganisation(PlainTextPhrases phrases) {
        return byOrganisation(rows, phrases);
    }

    /**
     * Returns the count of missing answers for each organisation. The final element counts the missing answers of
     * coordinators, who answer for a network and not for an organisation.
     */
    public List<StateCounts> missing(PlainTextPhrases phrases) {
        return byOrganisation(rows.stream().filter(ReportRow::missing).toList(), phrases);
    }

    private static List<StateCounts> byOrganisation(List<ReportRow> some, PlainTextPhrases phrases) {
        return ReportRowSums.by(ReportRow::organisation, some, SwedishNameOrder.ORDER, phrases.of(COORDINATORS));
    }
}
