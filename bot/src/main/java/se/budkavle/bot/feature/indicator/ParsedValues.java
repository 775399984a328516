package se.budkavle.bot.feature.indicator;

import java.util.List;
import se.budkavle.bot.paper.SheetSelection;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.indicator.IndicatorValue;

/**
 * The result of parsing a file with values of indicators.
 *
 * @param wrong the skipped rows, each with the reason
 */
record ParsedValues(List<Row> told, List<Wrong> wrong, SheetSelection sheets) {

    /** A value of an indicator, and the place of the row in the file from which the value was read. */
    record Row(String place, IndicatorValue value) {}

    record Wrong(String row, Phrase why) {}
}
