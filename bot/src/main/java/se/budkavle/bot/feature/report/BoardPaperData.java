package se.budkavle.bot.feature.report;

import java.util.List;
import java.util.Map;
import se.budkavle.bot.view.round.RoundFigures;
import se.budkavle.storage.indicator.IndicatorHistory;
import se.budkavle.storage.plan.OverallGoal;

/**
 * The data from which the bot writes the board paper (the board's summary of the status rounds).
 *
 * @param figures the figures of the status rounds: the answers, and the activities whose state has changed
 * @param indicators maps the id of each goal that has indicators to its indicators
 * @param overall maps the id of each goal that contributes to a long-term goal to this long-term goal
 * @param periods the periods of the status rounds, for example T1 2026
 * @param closed the number of closed networks; the paper leaves out the data of closed networks, because outsiders may
 *     not see this data
 */
record BoardPaperData(
        RoundFigures figures,
        Map<String, List<IndicatorHistory>> indicators,
        Map<String, OverallGoal> overall,
        List<String> periods,
        long closed) {}
