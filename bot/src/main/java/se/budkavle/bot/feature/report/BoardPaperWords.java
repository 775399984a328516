package se.budkavle.bot.feature.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.TextShortener;
import se.budkavle.bot.view.goal.GoalMarks;
import se.budkavle.bot.view.goal.GoalShares;
import se.budkavle.bot.view.goal.Shares;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.bot.view.round.ReportRow;
import se.budkavle.bot.view.round.ReportRowSums;
import se.budkavle.bot.view.round.RoundFigures;
import se.budkavle.bot.view.round.StateMarks;
import se.budkavle.bot.view.round.StateMarks.Mark;
import se.budkavle.bot.view.round.TrendWords;
import se.budkavle.storage.SwedishNameOrder;
import se.budkavle.storage.judgement.GoalJudgement;
import se.budkavle.storage.judgement.GoalVerdict;
import se.budkavle.storage.judgement.VerdictProposal;
import se.budkavle.storage.round.ActivityStanding;

/** Writes what the board paper says, in one language. */
final class BoardPaperWords {

    private static final int MOST_DEVIATIONS = 5;

    /** How many decisions and changes stand on the first page, so that it stays one page. */
    private static final int MOST = 3;

    /** The most answers that stand in the paper itself. With more, they are in the spreadsheet beside it. */
    static final int MOST_IN_APPENDIX = 400;

    private static final int LONGEST = 60;

    private final PlainTextPhrases phrases;
    private final ZoneId zone;
    private final LocalDate today;

    BoardPaperWords(PlainTextPhrases phrases, ZoneId zone, LocalDate today) {
        this.phrases = phrases;
        this.zone = zone;
        this.today = today;
    }

    /**
     * Returns the paper.
     *
     * @param judgements the judgements of the goals, by goal id
     * @param showing the ids of the networks that show who has not answered
     */
    BoardPaper of(String scope, BoardPaperBasis basis, Map<String, GoalJudgement> judgements, Set<String> showing) {
        var figures = basis.figures();
        var rows = figures.rows().stream()
                .filter(row -> row.missing() || row.current())
                .toList();
        var byGoal = rows.stream()
                .collect(Collectors.groupingBy(ReportRow::goalId, LinkedHashMap::new, Collectors.toList()));
        boolean tooMany = rows.size() > MOST_IN_APPENDIX;
        return new BoardPaper(
                phrases.of("report.board.title", scope),
                phrases.locale(),
                facts(basis),
                bars(rows, byGoal, judgements),
                turned(figures),
                figures.deviations().stream()
                        .limit(MOST_DEVIATIONS)
                        .map(row -> deviation(row, LONGEST))
                        .toList(),
                decisions(figures, byGoal, judgements),
                missing(rows, showing),
                byGoal.entrySet().stream()
                        .map(goal -> goal(goal.getValue(), Optional.ofNullable(judgements.get(goal.getKey()))))
                        .toList(),
                tooMany ? List.of() : rows.stream().map(this::answer).toList(),
                tooMany ? phrases.of("report.board.in-sheet", rows.size()) : "");
    }

    private List<String> facts(BoardPaperBasis basis) {
        var all = basis.figures().all();
        var facts = new ArrayList<String>();
        facts.add(phrases.of("report.board.dated", today, String.join(", ", basis.periods())));
        facts.add(phrases.of("report.paper.count", all.answered(), all.total(), phrases.percent(all.responseRate())));
        if (basis.closed() > 0) {
            facts.add(phrases.of("report.board.closed", basis.closed()));
        }
        return facts;
    }

    private List<Shares> bars(
            List<ReportRow> rows, Map<String, List<ReportRow>> byGoal, Map<String, GoalJudgement> judgements) {
        return List.of(
                GoalShares.of(phrases.of("report.board.goals"), List.copyOf(byGoal.keySet()), judgements),
                // No goal has indicators yet, so each of them is without data.
                Shares.of(
                        phrases.of("report.board.indicators"),
                        List.of(GoalMarks.noData()),
                        byGoal.keySet().stream().map(any -> GoalMarks.noData()).toList()),
                standings(phrases.of("report.board.activities"), rows),
                Shares.of(
                        phrases.of("report.board.answers"),
                        GoalMarks.answers(),
                        rows.stream()
                                .map(row -> GoalMarks.answered(!row.missing()))
                                .toList()));
    }

    private Shares standings(String label, List<ReportRow> rows) {
        return Shares.of(
                label,
                GoalMarks.standings(),
                rows.stream().map(row -> GoalMarks.of(standing(row))).toList());
    }

    private ActivityStanding standing(ReportRow row) {
        return ActivityStanding.of(row.state(), null, today);
    }

    private List<String> turned(RoundFigures figures) {
        var lines = new ArrayList<String>();
        if (!figures.comparisons().isEmpty()) {
            lines.add(phrases.of("report.paper.turned", String.join(", ", figures.periodsBefore())) + ": "
                    + TrendWords.of(figures).stream().map(phrases::of).collect(Collectors.joining(", ")));
            figures.turned().stream()
                    .limit(MOST)
                    .map(one -> phrases.of(
                            "report.board.turned-line",
                            words(StateMarks.of(one.before().name())),
                            words(mark(one.row())),
                            activity(one.row()),
                            one.row().askedOf()))
                    .forEach(lines::add);
        }
        TrendWords.breaks(figures).stream().map(phrases::of).forEach(lines::add);
        return lines.isEmpty() ? List.of(phrases.of("report.board.no-earlier")) : lines;
    }

    private List<String> deviation(ReportRow row, int longest) {
        return List.of(
                shortened(activity(row), longest),
                words(mark(row)),
                shortened(row.cause(), longest),
                shortened(row.measure(), longest),
                row.askedOf());
    }

    /** Asks about goals that are hard to reach, and about help that nobody has taken care of. */
    private List<String> decisions(
            RoundFigures figures, Map<String, List<ReportRow>> byGoal, Map<String, GoalJudgement> judgements) {
        var goals = byGoal.entrySet().stream()
                .filter(goal -> Optional.ofNullable(judgements.get(goal.getKey()))
                        .filter(one -> one.verdict() == GoalVerdict.HARD)
                        .isPresent())
                .map(goal -> phrases.of(
                        "report.board.decide-goal",
                        shortened(goal.getValue().get(0).goalName(), LONGEST)));
        var help = figures.needingHelp().stream()
                .filter(row -> row.helper() == null)
                .map(row -> phrases.of(
                        "report.board.decide-help", row.activityCode(), row.askedOf(), shortened(row.help(), LONGEST)));
        var all = Stream.concat(goals, help).toList();
        if (all.isEmpty()) {
            return List.of(phrases.of("report.board.no-decisions"));
        }
        return all.size() <= MOST
                ? all
                : Stream.concat(
                                all.stream().limit(MOST),
                                Stream.of(phrases.of("report.board.more-decisions", all.size() - MOST)))
                        .toList();
    }

    private List<String> missing(List<ReportRow> rows, Set<String> showing) {
        var missing = rows.stream().filter(ReportRow::missing).toList();
        if (missing.isEmpty()) {
            return List.of(phrases.of("report.paper.all-answered"));
        }
        var shown = missing.stream()
                .filter(row -> showing.contains(row.networkId()))
                .toList();
        var lines = new ArrayList<String>();
        if (!shown.isEmpty()) {
            lines.add(
                    ReportRowSums.by(
                                    ReportRow::organisation,
                                    shown,
                                    SwedishNameOrder.ORDER,
                                    phrases.of("figures.coordinators"))
                            .stream()
                            .map(one -> one.label() + "\u00A0" + one.missing())
                            .collect(Collectors.joining(" · ")));
        }
        if (shown.size() < missing.size()) {
            lines.add(phrases.of("report.board.not-shown", missing.size() - shown.size()));
        }
        return lines;
    }

    private BoardPaper.GoalPart goal(List<ReportRow> rows, Optional<GoalJudgement> judgement) {
        var proposal = VerdictProposal.of(rows.stream().map(this::standing).toList());
        var verdict = words(GoalMarks.of(judgement.map(GoalJudgement::verdict)));
        return new BoardPaper.GoalPart(
                rows.get(0).goalName(),
                List.of(
                        judgement
                                .map(one -> phrases.of(
                                        "report.board.judged",
                                        verdict,
                                        one.reason(),
                                        LocalDate.ofInstant(one.judgedAt(), zone)))
                                .orElseGet(() -> phrases.of("judgement.none", verdict)),
                        proposal.verdict()
                                .map(one -> phrases.of("judgement.proposed", words(GoalMarks.of(Optional.of(one)))))
                                .orElseGet(() -> phrases.of("judgement.no-proposal")),
                        phrases.of("judgement.no-indicators")),
                standings(phrases.of("report.board.activities"), rows),
                new RoundFigures(rows, List.of())
                        .deviations().stream()
                                .map(row -> deviation(row, Integer.MAX_VALUE))
                                .toList());
    }

    private List<String> answer(ReportRow row) {
        var said = Stream.of(row.comment(), row.cause(), row.measure(), row.help())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        var by = row.answeredBy() == null || row.answeredAt() == null
                ? ""
                : row.answeredBy() + "\n" + phrases.of("report.board.day", LocalDate.ofInstant(row.answeredAt(), zone));
        return List.of(activity(row), row.askedOf(), words(mark(row)), said, by);
    }

    private String words(Mark mark) {
        return phrases.of("report.paper.state-mark", mark.shape(), phrases.of(mark));
    }

    private static Mark mark(ReportRow row) {
        return StateMarks.of(row.state() == null ? null : row.state().name());
    }

    private static String activity(ReportRow row) {
        return row.activityCode() + " " + row.activity();
    }

    private static String shortened(@Nullable String text, int longest) {
        if (text == null) {
            return "–";
        }
        return longest == Integer.MAX_VALUE
                ? text
                : TextShortener.shortened(text.strip().replaceAll("\\s+", " "), longest);
    }
}
