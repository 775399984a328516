package se.budkavle.bot.feature.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.view.goal.GoalJudgementCounts;
import se.budkavle.bot.view.goal.GoalMarks;
import se.budkavle.bot.view.goal.MarkCounts;
import se.budkavle.bot.view.goal.OverallGoalLines;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.bot.view.round.ReferringReportRow;
import se.budkavle.bot.view.round.ReportRow;
import se.budkavle.bot.view.round.RoundFigures;
import se.budkavle.bot.view.round.StateMarks.Mark;
import se.budkavle.storage.indicator.IndicatorHistory;
import se.budkavle.storage.judgement.GoalJudgement;
import se.budkavle.storage.judgement.VerdictProposal;
import se.budkavle.storage.plan.OverallGoal;

/** Writes the texts of the board paper (the board's summary of the status rounds) in one language. */
final class BoardPaperWords {

    /**
     * The maximum number of answers in the paper's appendix. If there are more answers than this number, the paper has
     * no appendix, and only the spreadsheet contains the answers.
     */
    static final int MOST_IN_APPENDIX = 400;

    /**
     * The maximum number of deviations that the paper lists for one goal. The maximum for each goal applies only if the
     * paper has too many deviations in total.
     */
    static final int MOST_OF_A_GOAL = 5;

    private final PlainTextPhrases phrases;
    private final ZoneId zone;
    private final LocalDate today;
    private final BoardTableRows cells;
    private final BoardFirstPage first;

    BoardPaperWords(PlainTextPhrases phrases, ZoneId zone, LocalDate today) {
        this.phrases = phrases;
        this.zone = zone;
        this.today = today;
        this.cells = new BoardTableRows(phrases, zone);
        this.first = new BoardFirstPage(phrases, cells);
    }

    /**
     * Returns the board paper.
     *
     * @param judgements maps the id of each judged goal to the judgement of the goal's owner
     */
    BoardPaper of(String scope, BoardPaperData basis, Map<String, GoalJudgement> judgements) {
        var figures = basis.figures();
        var rows = figures.rows().stream()
                .filter(row -> row.missing() || row.current())
                .toList();
        var byGoal = rows.stream()
                .collect(Collectors.groupingBy(ReportRow::goalId, LinkedHashMap::new, Collectors.toList()));
        var elsewhere = figures.references().stream()
                .collect(Collectors.groupingBy(ReferringReportRow::goalId, LinkedHashMap::new, Collectors.toList()));
        boolean tooMany = rows.size() > MOST_IN_APPENDIX;
        int mostOfAGoal = figures.deviations().size() > MOST_IN_APPENDIX ? MOST_OF_A_GOAL : Integer.MAX_VALUE;
        return new BoardPaper(
                phrases.of("report.board.title", scope),
                phrases.locale(),
                first.facts(basis, today),
                first.turned(figures),
                List.of(
                        GoalJudgementCounts.of(
                                phrases.of("report.board.goals"), List.copyOf(byGoal.keySet()), judgements),
                        trends(byGoal.keySet(), basis.indicators()),
                        standings(rows),
                        answers(rows)),
                first.deviations(figures),
                first.decisions(figures, byGoal, judgements),
                first.missing(figures),
                Stream.concat(
                                byGoal.entrySet().stream()
                                        .map(goal -> goal(
                                                goal.getValue(),
                                                elsewhere.getOrDefault(goal.getKey(), List.of()),
                                                Optional.ofNullable(
                                                        basis.overall().get(goal.getKey())),
                                                judgements.get(goal.getKey()),
                                                basis.indicators().getOrDefault(goal.getKey(), List.of()),
                                                mostOfAGoal)),
                                elsewhere.entrySet().stream()
                                        .filter(goal -> !byGoal.containsKey(goal.getKey()))
                                        .map(goal -> onlyElsewhere(goal.getValue())))
                        .toList(),
                tooMany ? List.of() : rows.stream().map(cells::answer).toList(),
                tooMany ? phrases.of("report.board.in-sheet", rows.size()) : "");
    }

    /** Counts how many indicators have each trend, such as positive, and how many goals have no indicator. */
    private MarkCounts trends(Set<String> goalIds, Map<String, List<IndicatorHistory>> indicators) {
        return MarkCounts.of(
                phrases.of("report.board.indicators"),
                GoalMarks.trends(),
                goalIds.stream()
                        .flatMap(id -> indicators.containsKey(id)
                                ? indicators.get(id).stream().map(one -> GoalMarks.of(one.trend()))
                                : Stream.<Mark>of(GoalMarks.withoutIndicator()))
                        .toList());
    }

    private MarkCounts standings(List<ReportRow> rows) {
        return MarkCounts.of(
                phrases.of("report.board.activities"),
                GoalMarks.standings(),
                rows.stream().map(ReportRow::mark).toList());
    }

    private MarkCounts answers(List<ReportRow> rows) {
        return MarkCounts.of(
                phrases.of("report.board.answers"),
                GoalMarks.answers(),
                rows.stream().map(row -> GoalMarks.answered(!row.missing())).toList());
    }

    /**
     * Returns the paper's part about a goal for which the report has no questions, but references to activities under
     * other goals. Status rounds ask only about the activities under the other goals.
     */
    private BoardPaper.GoalPart onlyElsewhere(List<ReferringReportRow> references) {
        return new BoardPaper.GoalPart(
                references.get(0).goalName(), lines(references), List.of(), standings(List.of()), List.of(), "");
    }

    private List<String> lines(List<ReferringReportRow> references) {
        return references.stream().map(one -> phrases.of(one.line(Mark::shape))).toList();
    }

    private BoardPaper.GoalPart goal(
            List<ReportRow> rows,
            List<ReferringReportRow> references,
            Optional<OverallGoal> overall,
            @Nullable GoalJudgement judgement,
            List<IndicatorHistory> indicators,
            int mostDeviations) {
        var deviations = new RoundFigures(rows, List.of()).deviations();
        var proposal = VerdictProposal.of(rows.stream().map(ReportRow::standing).toList());
        var judged = judgement == null
                ? phrases.of("judgement.none", cells.words(GoalMarks.of(Optional.empty())))
                : phrases.of(
                        "report.board.judged",
                        cells.words(GoalMarks.of(Optional.of(judgement.verdict()))),
                        judgement.reason(),
                        LocalDate.ofInstant(judgement.judgedAt(), zone));
        var proposed = proposal.verdict()
                .map(one -> phrases.of("judgement.proposed", cells.words(GoalMarks.of(Optional.of(one)))))
                .orElseGet(() -> phrases.of("judgement.no-proposal"));
        var lines = Stream.of(
                        overall.map(OverallGoalLines::under).map(phrases::of).stream(),
                        indicators.isEmpty()
                                ? Stream.of(judged, proposed, phrases.of("judgement.no-indicators"))
                                : Stream.of(judged, proposed),
                        lines(references).stream())
                .flatMap(some -> some)
                .toList();
        return new BoardPaper.GoalPart(
                rows.get(0).goalName(),
                lines,
                indicators.stream().map(cells::indicator).toList(),
                standings(rows),
                deviations.stream()
                        .limit(mostDeviations)
                        .map(row -> cells.deviation(row, Integer.MAX_VALUE))
                        .toList(),
                deviations.size() > mostDeviations
                        ? phrases.of("report.board.more-deviations", deviations.size() - mostDeviations)
                        : "");
    }
}
