package se.budkavle.bot.feature.report;

import java.util.List;
import java.util.Locale;
import se.budkavle.bot.view.goal.MarkCounts;

/**
 * The content of the board paper (the board's summary of the status rounds), from which the bot writes a PDF and a
 * DOCX. The first page contains the most important facts. The pages after the first page contain one part for each
 * goal, and an appendix with every answer.
 *
 * @param facts the date, the status rounds, the answer rate, and the number of closed networks; the paper leaves out
 *     the data of closed networks, because outsiders may not see this data
 * @param turned lines about changes since the last comparable status round, with at most three of the activities whose
 *     state has changed. Also contains lines about earlier status rounds that cannot be compared. Contains one line
 *     that says so if there is no earlier status round.
 * @param bars the stacked bars for the goals, the indicators, the activities and the answers, in this order
 * @param deviations at most five deviations (late, at risk or off track) with cause, measure and owner
 * @param decisions the questions that the board has to decide
 * @param missing the count of missing answers for each organisation
 * @param appendix every answer; empty if there are too many answers for a paper
 * @param footnote a sentence that tells readers to look for the answers in the spreadsheet; empty if the appendix
 *     contains the answers
 */
record BoardPaper(
        String title,
        Locale locale,
        List<String> facts,
        List<String> turned,
        List<MarkCounts> bars,
        List<List<String>> deviations,
        List<String> decisions,
        List<String> missing,
        List<GoalPart> goals,
        List<List<String>> appendix,
        String footnote) {

    /**
     * The part of the paper about one goal.
     *
     * @param lines lines with the long-term goal, the owner's judgement of the goal and the judgement that the answers
     *     suggest. Also contains a sentence if the goal has no indicator, and references to activities under other
     *     goals.
     * @param indicators one table row for each indicator of the goal, with its value, target, trend and the reason for
     *     the trend
     * @param activities the number of the goal's activities in each state, such as on track
     * @param deviations the deviations with their full texts, the worst first
     * @param footnote a sentence with the number of deviations that the paper leaves out; empty if it leaves out none
     */
    record GoalPart(
            String title,
            List<String> lines,
            List<List<String>> indicators,
            MarkCounts activities,
            List<List<String>> deviations,
            String footnote) {}
}
