package se.budkavle.bot.feature.mine;

import java.util.ArrayList;
import java.util.List;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.indicator.IndicatorLines;
import se.budkavle.storage.indicator.IndicatorLookup.Owed;

/**
 * Builds the lines about the indicators (figures that measure goals) whose values a person is asked for. The lines are
 * part of the message that lists everything that waits for the person.
 */
final class MineIndicatorLines {

    /**
     * The maximum number of indicators in the message. If there are more indicators, the message says how many more.
     */
    private static final int MOST = 5;

    private MineIndicatorLines() {}

    static List<Phrase> of(List<Owed> owed) {
        var lines = new ArrayList<Phrase>();
        for (var one : owed.subList(0, Math.min(MOST, owed.size()))) {
            lines.add(Phrase.of(
                    "mine.value",
                    Phrase.strong(Phrase.of("mine.value.title")),
                    one.indicator().title(),
                    one.periodEnd(),
                    IndicatorLines.latest(one.history())));
        }
        if (owed.size() > MOST) {
            lines.add(Phrase.of("mine.value.more", owed.size() - MOST));
        }
        return lines;
    }
}
