package se.budkavle.bot.feature.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.view.indicator.IndicatorLines;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.bot.view.round.ReportRow;
import se.budkavle.bot.view.round.StateMarks.Mark;
import se.budkavle.storage.TextShortener;
import se.budkavle.storage.indicator.IndicatorHistory;

/**
 * Writes the rows of the tables in the board paper (the board's summary of the status rounds). {@link BoardColumns}
 * defines the columns of these tables.
 */
record BoardTableRows(PlainTextPhrases phrases, ZoneId zone) {

    /**
     * The maximum number of characters in each shortened text on the first page, so that the first page's content fits
     * on one page.
     */
    static final int LONGEST = 60;

    private static final String NOTHING = "–";

    /**
     * Returns the table row about a deviation, which is an activity that is late, at risk or off track.
     *
     * @param longest the maximum number of characters; longer texts are shortened
     */
    List<String> deviation(ReportRow row, int longest) {
        return List.of(
                shortened(activity(row), longest),
                standing(row),
                shortened(row.cause(), longest),
                shortened(row.measure(), longest),
                shortened(owner(row), longest));
    }

    /** Returns the table row about one status question: the answer, or the information that the answer is missing. */
    List<String> answer(ReportRow row) {
        var said = Stream.of(row.comment(), row.cause(), row.measure(), row.help())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        var by = row.answeredBy() == null || row.answeredAt() == null
                ? ""
                : row.answeredBy() + "\n" + phrases.of("report.board.day", LocalDate.ofInstant(row.answeredAt(), zone));
        return List.of(dated(row), owner(row), words(row.mark()), said, by);
    }

    /**
     * Returns the table row about an indicator. The row contains the title, the latest value, the target, the standing
     * (such as target reached), the trend, and the values on which the trend is based.
     */
    List<String> indicator(IndicatorHistory history) {
        return List.of(
                history.indicator().title(),
                phrases.of(IndicatorLines.latest(history)),
                IndicatorLines.target(history.definition()).map(phrases::of).orElse(NOTHING),
                phrases.of(IndicatorLines.standingAndTrend(history)),
                IndicatorLines.why(history).map(phrases::of).orElse(NOTHING));
    }

    /** Returns the symbol and the name of a state, such as "on track". */
    String words(Mark mark) {
        return phrases.of("report.paper.state-mark", mark.shape(), phrases.of(mark));
    }

    /**
     * Returns the symbol and the name of the activity's state, such as "on track". Adds the activity's deadline if the
     * activity is late.
     */
    private String standing(ReportRow row) {
        return row.late() && row.dueOn() != null
                ? phrases.of("report.board.late", words(row.mark()), row.dueOn())
                : words(row.mark());
    }

    /**
     * Returns the name of the person or organisation that is asked about the activity. Adds the name of the activity's
     * owner if the plan names an owner.
     */
    private String owner(ReportRow row) {
        var owner = row.parties().owner();
        return owner == null ? row.askedOf() : row.askedOf() + "\n" + phrases.of("report.board.owner", owner);
    }

    private String dated(ReportRow row) {
        return row.dueOn() == null ? activity(row) : activity(row) + "\n" + phrases.of("report.board.due", row.dueOn());
    }

    static String activity(ReportRow row) {
        return row.activityCode() + " " + row.activity();
    }

    static String shortened(@Nullable String text, int longest) {
        if (text == null) {
            return NOTHING;
        }
        return longest == Integer.MAX_VALUE
                ? text
                : TextShortener.shortened(text.strip().replaceAll("\\s+", " "), longest);
    }
}
