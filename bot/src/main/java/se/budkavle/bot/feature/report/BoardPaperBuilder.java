package se.budkavle.bot.feature.report;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.view.goal.GoalJudgementCounts;
import se.budkavle.bot.view.round.LatestQuestions;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.bot.view.round.ReferringReportRows;
import se.budkavle.bot.view.round.RoundSummaries;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.indicator.IndicatorHistory;
import se.budkavle.storage.indicator.IndicatorLookup;
import se.budkavle.storage.plan.OverallGoalLookup;
import se.budkavle.storage.round.AskedActivity;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundComparisonLookup.Within;
import se.budkavle.storage.round.RoundHistory;

/**
 * Collects the content of the board paper, which summarises the latest finished status rounds for the board. Leaves out
 * closed networks, because outsiders may not see their data, and people may pass the paper on to outsiders.
 */
@Component
class BoardPaperBuilder {

    private final RoundHistory history;
    private final LatestQuestions latest;
    private final RoundSummaries summaries;
    private final ReferringReportRows references;
    private final GoalJudgementCounts goals;
    private final IndicatorLookup indicators;
    private final OverallGoalLookup overallGoals;
    private final Networks networks;
    private final Association association;
    private final Clock clock;

    BoardPaperBuilder(
            RoundHistory history,
            LatestQuestions latest,
            RoundSummaries summaries,
            ReferringReportRows references,
            GoalJudgementCounts goals,
            IndicatorLookup indicators,
            OverallGoalLookup overallGoals,
            Networks networks,
            Association association,
            Clock clock) {
        this.history = history;
        this.latest = latest;
        this.summaries = summaries;
        this.references = references;
        this.goals = goals;
        this.indicators = indicators;
        this.overallGoals = overallGoals;
        this.networks = networks;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns the board paper. Uses the latest finished status round, and all finished status rounds about the same
     * plan. Throws a refusal if these status rounds have asked only closed networks, or no network, about the area (or,
     * if {@code area} is empty, about any area).
     */
    @Transactional(readOnly = true)
    public BoardPaper of(Optional<Area> area, PlainTextPhrases phrases) {
        var now = clock.instant();
        var basis = basis(area, now, phrases);
        var words = new BoardPaperWords(phrases, association.zone(), association.today(clock));
        return words.of(
                area.map(Area::title).orElse(association.name()),
                basis,
                goals.inForceAt(basis.figures().goalIds(), now));
    }

    private BoardPaperData basis(Optional<Area> area, Instant now, PlainTextPhrases phrases) {
        var finished = history.finishedAt(now);
        var rounds = finished.stream()
                .filter(one -> one.planId().equals(finished.get(0).planId()))
                .toList();
        Within within = (round, asked) -> within(area, round, asked);
        Set<String> open = openNetworks().stream().map(Network::id).collect(Collectors.toSet());
        Map<Round, List<Question>> asked = latest.of(rounds, open, now, within);
        if (asked.isEmpty()) {
            throw new Refusal("report.board.nothing");
        }
        var activities = asked.keySet().stream()
                .flatMap(round -> history.activities(round).stream())
                .toList();
        var closed = rounds.stream()
                .flatMap(round -> history.activities(round).stream())
                .filter(one -> area.map(Area::id).map(one.areaId()::equals).orElse(true))
                .map(AskedActivity::networkId)
                .filter(id -> !open.contains(id))
                .distinct()
                .count();
        var figures = references.in(
                summaries.of(asked, now, within, phrases),
                area.isEmpty() ? asked : latest.of(rounds, open, now, Within.EVERYTHING),
                one -> (one.networkId() == null || open.contains(one.networkId()))
                        && area.map(Area::id).map(one.areaId()::equals).orElse(true),
                now,
                phrases);
        return new BoardPaperData(
                figures,
                indicators(activities, open, now),
                overallGoals.ofGoals(figures.goalIds(), now),
                List.copyOf(new LinkedHashSet<>(
                        asked.keySet().stream().map(Round::period).toList())),
                closed);
    }

    /**
     * Maps the id of each goal that the status rounds have asked about to the goal's indicators. Leaves out indicators
     * of closed networks, and goals that have no other indicators.
     */
    private Map<String, List<IndicatorHistory>> indicators(
            List<AskedActivity> activities, Set<String> open, Instant now) {
        var byCode = indicators.knownAt(now, one -> open.contains(one.networkId())).stream()
                .collect(Collectors.groupingBy(one ->
                        new GoalCode(one.indicator().areaId(), one.indicator().goalCode())));
        var byGoal = new HashMap<String, List<IndicatorHistory>>();
        for (var activity : activities) {
            var some = byCode.get(new GoalCode(activity.areaId(), activity.goalCode()));
            if (some != null) {
                byGoal.put(activity.goalId(), some);
            }
        }
        return byGoal;
    }

    /**
     * Identifies a goal across the plans of several years. The goal's id is not enough, because the same goal has
     * another id in each year's plan.
     */
    private record GoalCode(String areaId, String code) {}

    private List<Question> within(Optional<Area> area, Round round, List<Question> asked) {
        if (area.isEmpty()) {
            return asked;
        }
        var ids = history.activities(round).stream()
                .filter(one -> one.areaId().equals(area.get().id()))
                .map(AskedActivity::activityId)
                .collect(Collectors.toSet());
        return asked.stream().filter(one -> ids.contains(one.activityId())).toList();
    }

    private List<Network> openNetworks() {
        return networks.byId().values().stream().filter(one -> !one.closed()).toList();
    }
}
