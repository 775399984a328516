package se.budkavle.bot.feature.followup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.goal.GoalJudgementCounts;
import se.budkavle.bot.view.goal.GoalMarks;
import se.budkavle.bot.view.goal.OverallGoalLines;
import se.budkavle.bot.view.round.StateMarks.Mark;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.indicator.IndicatorHistory;
import se.budkavle.storage.indicator.IndicatorLookup;
import se.budkavle.storage.indicator.Indicators;
import se.budkavle.storage.judgement.GoalJudgement;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.OverallGoalLookup;

/**
 * Reads the judgements and the indicators of goals for the follow-up. Also builds the lines with the number of goals
 * for each judgement.
 */
@Component
class FollowUpGoals {

    private final GoalJudgementCounts shares;
    private final OverallGoalLines overallLines;
    private final OverallGoalLookup overallGoals;
    private final Indicators indicators;
    private final IndicatorLookup lookup;
    private final Networks networks;

    FollowUpGoals(
            GoalJudgementCounts shares,
            OverallGoalLines overallLines,
            OverallGoalLookup overallGoals,
            Indicators indicators,
            IndicatorLookup lookup,
            Networks networks) {
        this.shares = shares;
        this.overallLines = overallLines;
        this.overallGoals = overallGoals;
        this.indicators = indicators;
        this.lookup = lookup;
        this.networks = networks;
    }

    /**
     * Returns a line with the number of goals for each judgement, for example the number of goals that can be reached.
     * Counts the judgement that applied to a goal at the time {@code at}, not later judgements. The line also contains
     * the number of goals that nobody had judged. Omits judgements without goals.
     *
     * @param symbol a function that returns the symbol of a judgement: an emoji in the chat, or a shape on a web page
     */
    Phrase counted(List<String> goalIds, Instant at, Function<Mark, String> symbol) {
        var counts = GoalJudgementCounts.of("", goalIds, shares.inForceAt(goalIds, at));
        return Phrase.of(
                "followup.goals",
                counts.total(),
                Phrase.joined(
                        " · ",
                        counts.present().stream()
                                .map(mark -> Phrase.of(
                                        "figures.summary.state",
                                        symbol.apply(mark),
                                        counts.count(mark),
                                        Phrase.of(mark.wordKey())))
                                .toList()));
    }

    /**
     * Returns one line for each long-term goal to which at least one of the given goals belonged.
     * {@link OverallGoalLines} builds the lines. The line says how many of the goals have each judgement. If some goals
     * belonged to no long-term goal, a last line counts them. Returns an empty list if none of the goals belonged to a
     * long-term goal.
     */
    List<Phrase> byOverallGoal(List<String> goalIds, Instant at, Function<Mark, String> symbol) {
        return overallLines.of(goalIds, at, symbol);
    }

    /**
     * Returns a map from each goal's id to a line that names the long-term goal to which the goal belonged at the given
     * time. Omits goals that belonged to no long-term goal.
     */
    Map<String, Phrase> overall(List<String> goalIds, Instant at) {
        return overallGoals.ofGoals(goalIds, at).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> OverallGoalLines.under(one.getValue())));
    }

    Map<String, GoalJudgement> judgements(List<String> goalIds, Instant at) {
        return shares.inForceAt(goalIds, at);
    }

    /**
     * Returns a line with the judgement of a goal, its reason and its day. The line never names the person who judged
     * the goal.
     *
     * @param isPublic whether everybody can read the line; a public line omits the reason
     */
    static Phrase line(Optional<GoalJudgement> judgement, boolean isPublic) {
        var mark = GoalMarks.of(judgement.map(GoalJudgement::verdict));
        var word = Phrase.of("judgement.mark", mark.shape(), Phrase.of(mark.wordKey()));
        return judgement
                .map(one -> isPublic
                        ? Phrase.of("followup.page.judged", word, one.judgedAt())
                        : Phrase.of("followup.page.judgement", word, one.reason(), one.judgedAt()))
                .orElseGet(() -> Phrase.of("judgement.none", word));
    }

    /**
     * Returns the goal's indicators with the values that were stored at the given time. Omits the indicators of
     * networks that the reader may not read.
     */
    List<IndicatorHistory> indicators(Goal goal, Predicate<Network> readable, Instant at) {
        var known = networks.byId();
        var some = indicators.all().stream()
                .filter(one ->
                        one.areaId().equals(goal.areaId()) && one.goalCode().equals(goal.code()))
                .filter(one -> readable.test(MapLookup.existing(known, one.networkId())))
                .toList();
        return lookup.histories(some).stream()
                .flatMap(one -> one.before(at.plusMillis(1)).stream())
                .toList();
    }
}
