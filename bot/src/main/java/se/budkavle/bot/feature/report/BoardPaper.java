package se.budkavle.bot.feature.report;

import java.util.List;
import java.util.Locale;
import se.budkavle.bot.view.goal.Shares;

/**
 * The content of the board paper, from which its PDF and its DOCX are made: a first page with what the board needs,
 * then goal by goal, then every answer.
 *
 * @param facts the date, the status rounds and the answer rate
 * @param turned the activities whose state has changed since the last comparable status round; also why a round cannot
 *     be compared
 * @param bars the goals, the indicators, the activities and the answers
 * @param deviations at most five deviations with cause, measure and owner
 * @param decisions what the board is asked to decide
 * @param missing who has not answered, by organisation
 * @param appendix every answer; empty if there are too many for a paper
 * @param footnote what the appendix leaves out; empty for nothing
 */
record BoardPaper(
        String title,
        Locale locale,
        List<String> facts,
        List<String> turned,
        List<Shares> bars,
        List<List<String>> deviations,
        List<String> decisions,
        List<String> missing,
        List<GoalPart> goals,
        List<List<String>> appendix,
        String footnote) {

    /**
     * What the paper says about one goal.
     *
     * @param lines the judgement, what the answers propose, and whether nobody measures the goal
     * @param indicators the value, the target, the trend and its reason for each indicator of the goal
     * @param activities how the goal's activities stand
     * @param deviations the deviations in full, the worst first
     * @param footnote how many deviations the paper leaves out; empty for none
     */
    record GoalPart(
            String title,
            List<String> lines,
            List<List<String>> indicators,
            Shares activities,
            List<List<String>> deviations,
            String footnote) {}
}
