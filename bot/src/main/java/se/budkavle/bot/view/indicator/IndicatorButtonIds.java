package se.budkavle.bot.view.indicator;

import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.indicator.Indicator;

/** The action ids of the buttons about indicators in messages of several features. */
public final class IndicatorButtonIds {

    public static final String REPORT = "indicator:report";

    private IndicatorButtonIds() {}

    /** Returns the button that opens the form for a new value of the indicator. */
    public static Button reportButton(Indicator indicator) {
        return Button.main(
                Press.id(REPORT, indicator.id()),
                Phrase.of("indicator.report-one", indicator.goalCode(), indicator.title()));
    }
}
