package se.budkavle.bot.view.round;

import java.util.List;
import java.util.stream.Collectors;
import se.budkavle.storage.TextShortener;

/** Writes the alternative text of a bar chart, which screen readers read aloud instead of the picture. */
public final class AltText {

    /** The maximum length of an attachment's description in Discord, in characters. */
    static final int LONGEST = 1024;

    private static final int LONGEST_TITLE = 300;

    private AltText() {}

    /**
     * Returns a text with the totals over all bars of the chart. No answer may belong to two bars, because the totals
     * would count the answer twice.
     */
    public static String of(String title, List<StateCounts> bars, PlainTextPhrases phrases) {
        String shortTitle = TextShortener.shortened(title, LONGEST_TITLE);
        StateCounts sum = StateCounts.sum(title, bars);
        if (sum.total() == 0) {
            return phrases.of("report.figures.alt-empty", shortTitle);
        }
        String states = StateMarks.all().stream()
                .filter(mark -> sum.count(mark) > 0)
                .map(mark -> phrases.of("report.figures.share", phrases.of(mark), sum.count(mark)))
                .collect(Collectors.joining(", "));
        return TextShortener.shortened(
                phrases.of(
                        "report.figures.alt",
                        shortTitle,
                        bars.size(),
                        sum.answered(),
                        sum.total(),
                        phrases.percent(sum.responseRate()),
                        states),
                LONGEST);
    }
}
