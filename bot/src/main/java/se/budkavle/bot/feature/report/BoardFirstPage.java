package se.budkavle.bot.feature.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.bot.view.round.ReportRow;
import se.budkavle.bot.view.round.RoundFigures;
import se.budkavle.bot.view.round.StateMarks;
import se.budkavle.bot.view.round.TrendWords;
import se.budkavle.storage.judgement.GoalJudgement;
import se.budkavle.storage.judgement.GoalVerdict;

/**
 * Writes the lines on the first page of the board paper (the board's summary of the status rounds). Shortens long
 * texts, so that all lines fit on one page.
 */
record BoardFirstPage(PlainTextPhrases phrases, BoardTableRows cells) {

    private static final int MOST_DEVIATIONS = 5;

    /** The maximum number of decisions, and also of changed activities, on the first page. */
    private static final int MOST = 3;

    /**
     * Returns lines with the date, the status rounds, the answer rate, and the number of closed networks. The board
     * paper leaves out the data of closed networks, because outsiders may not see this data.
     */
    List<String> facts(BoardPaperData basis, LocalDate today) {
        var all = basis.figures().all();
        var facts = new ArrayList<String>();
        facts.add(phrases.of("report.board.dated", today, String.join(", ", basis.periods())));
        facts.add(phrases.of("report.paper.count", all.answered(), all.total(), phrases.percent(all.responseRate())));
        if (basis.closed() > 0) {
            facts.add(phrases.of("report.board.closed", basis.closed()));
        }
        return facts;
    }

    /**
     * Returns lines about activities whose state has changed since the last comparable status round, with at most three
     * of these activities. Adds a line for each earlier status round that cannot be compared, with the reason. Returns
     * one line that says so if there is no earlier status round.
     */
    List<String> turned(RoundFigures figures) {
        var lines = new ArrayList<String>();
        if (!figures.comparisons().isEmpty()) {
            lines.add(phrases.of("report.paper.turned", String.join(", ", figures.periodsBefore())) + ": "
                    + TrendWords.of(figures).stream().map(phrases::of).collect(Collectors.joining(", ")));
            figures.turned().stream()
                    .limit(MOST)
                    .map(one -> phrases.of(
                            "report.board.turned-line",
                            cells.words(StateMarks.of(one.before().name())),
                            cells.words(one.row().mark()),
                            BoardTableRows.activity(one.row()),
                            one.row().askedOf()))
                    .forEach(lines::add);
        }
        TrendWords.breaks(figures).stream().map(phrases::of).forEach(lines::add);
        return lines.isEmpty() ? List.of(phrases.of("report.board.no-earlier")) : lines;
    }

    List<List<String>> deviations(RoundFigures figures) {
        return figures.deviations().stream()
                .limit(MOST_DEVIATIONS)
                .map(row -> cells.deviation(row, BoardTableRows.LONGEST))
                .toList();
    }

    /**
     * Returns the questions that the board has to decide: goals that are hard to reach, and requests for help that
     * nobody has taken on.
     */
    List<String> decisions(
            RoundFigures figures, Map<String, List<ReportRow>> byGoal, Map<String, GoalJudgement> judgements) {
        var goals = byGoal.entrySet().stream()
                .filter(goal -> Optional.ofNullable(judgements.get(goal.getKey()))
                        .filter(one -> one.verdict() == GoalVerdict.HARD)
                        .isPresent())
                .map(goal -> phrases.of(
                        "report.board.decide-goal",
                        BoardTableRows.shortened(goal.getValue().get(0).goalName(), BoardTableRows.LONGEST)));
        var help = figures.needingHelp().stream()
                .filter(row -> row.helper() == null)
                .map(row -> phrases.of(
                        "report.board.decide-help",
                        row.activityCode(),
                        row.askedOf(),
                        BoardTableRows.shortened(row.help(), BoardTableRows.LONGEST)));
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

    /**
     * Returns a list with only one text: the number of missing answers for each organisation, and for all coordinators
     * together. The text names no people, so no network has to consent to the publication.
     */
    List<String> missing(RoundFigures figures) {
        var missing = figures.missing(phrases);
        return List.of(
                missing.isEmpty()
                        ? phrases.of("report.paper.all-answered")
                        : missing.stream()
                                .map(one -> one.label() + "\u00A0" + one.missing())
                                .collect(Collectors.joining(" · ")));
    }
}
