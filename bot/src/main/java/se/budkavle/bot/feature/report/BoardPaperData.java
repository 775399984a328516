package se.budkavle.bot.feature.report;

import java.util.List;
import java.util.Map;
import se.budkavle.bot.view.round.RoundFigures;
import se.budkavle.storage.indicator.IndicatorHistory;
import se.budkavle.storage.plan.OverallGoal;

/**
 * What the board paper is made of.
 *
 * @param figures the answers, and the activities whose state has changed
 * @param indicators the indicators of the goals that have any, by goal id
 * @param overall the long-term goals under which the goals stand, by goal id
 * @param periods the status rounds, for example T1 2026
 * @param closed the number of closed networks that are left out
 */
record BoardPaperData(
        RoundFigures figures,
        Map<String, List<IndicatorHistory>> indicators,
        Map<String, OverallGoal> overall,
        List<String> periods,
        long closed) {}
