package se.budkavle.bot.view.round;

import java.util.List;
import java.util.function.Function;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.round.StateMarks.Mark;
import se.budkavle.storage.round.ReferringActivity;

/**
 * An activity that refers to an activity under another goal, because both are the same work. Status rounds ask only
 * about the activity under the other goal. A report also shows the referring activity, but counts the answers only
 * under the other goal.
 *
 * @param area the title of the area of this activity's goal
 * @param askedCode the code of the activity about which status rounds ask
 * @param counts how many answers about the activity {@code askedCode} there are in each state, and how many are missing
 */
public record ReferringReportRow(
        String activityId,
        String goalId,
        String area,
        String goalCode,
        String goal,
        String code,
        String title,
        String askedCode,
        StateCounts counts) {

    /**
     * Creates the report row of a referring activity.
     *
     * @param rows the current and missing answers about the activity that status rounds ask about; not empty
     */
    static ReferringReportRow of(ReferringActivity reference, List<ReportRow> rows) {
        return new ReferringReportRow(
                reference.activityId(),
                reference.goalId(),
                reference.areaTitle(),
                reference.goalCode(),
                reference.goalTitle(),
                reference.code(),
                reference.title(),
                rows.get(0).activityCode(),
                StateCounts.of("", rows));
    }

    public String goalName() {
        return goalCode + " " + goal;
    }

    /**
     * Returns a line with the code of the activity that status rounds ask about, and the states of its answers.
     *
     * @param symbol a function that takes a mark and returns its symbol: an emoji in the chat, or a shape on a web page
     */
    public Phrase line(Function<Mark, String> symbol) {
        var states = StateMarks.all().stream()
                .filter(mark -> counts.count(mark) > 0)
                .map(mark -> counts.total() == 1
                        ? Phrase.of("figures.latest.one", symbol.apply(mark), Phrase.of(mark.wordKey()))
                        : Phrase.of(
                                "figures.latest.several",
                                symbol.apply(mark),
                                counts.count(mark),
                                Phrase.of(mark.wordKey())))
                .toList();
        return Phrase.of("figures.reference", code, title, askedCode, Phrase.joined(", ", states));
    }
}
