package se.budkavle.bot.figures;

import java.util.List;
import java.util.stream.Collectors;
import se.budkavle.bot.paper.CellText;
import se.budkavle.bot.text.Marks;

/** Says in words what the picture of bars shows, for those who do not see it. */
public final class AltText {

    /** What Discord takes as the description of an attachment. */
    static final int LONGEST = 1024;
    private static final int LONGEST_TITLE = 300;

    private AltText() {
    }

    /** The sums of all bars together; so no answer may be counted in two of them. */
    public static String of(String title, List<Shares> bars, Words words) {
        String shortTitle = CellText.cut(title, LONGEST_TITLE);
        Shares sum = Shares.sum(title, bars);
        if (sum.total() == 0) {
            return words.of("report.figures.alt-empty", shortTitle);
        }
        String states = Marks.all().stream()
                .filter(mark -> sum.count(mark) > 0)
                .map(mark -> words.of("report.figures.share", words.of(mark), sum.count(mark)))
                .collect(Collectors.joining(", "));
        return CellText.cut(words.of("report.figures.alt", shortTitle, bars.size(), sum.answered(), sum.total(),
                words.percent(sum.responseRate()), states), LONGEST);
    }
}
