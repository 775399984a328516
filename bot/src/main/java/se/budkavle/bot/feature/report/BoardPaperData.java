package se.budkavle.bot.feature.report;

import java.util.List;
import java.util.Map;
import se.budkavle.bot.view.round.RoundFigures;
import se.budkavle.storage.indicator.IndicatorHistory;
import se.budkavle.storage.plan.OverallGoal;

/**
 * The data from which the board paper is written.
 *
 * @param figures the answers, and the activities whose state has changed
 * @param indicators the indicators by goal id; contains only goals that have indicators
 * @param overall the long-term goal to which each goal contributes, by goal id
 * @param periods the periods of the status rounds, for example T1 2026
 * @param closed the number of closed networks that are left out
 */
record BoardPaperData(
        RoundFigures figures,
        Map<String, List<IndicatorHistory>> indicators,
        Map<String, OverallGoal> overall,
        List<String> periods,
        long closed) {}
