package se.budkavle.bot.feature.report;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.indicator.IndicatorDefinition;
import se.budkavle.storage.indicator.IndicatorHistory;
import se.budkavle.storage.indicator.IndicatorValue;

/**
 * A row of the spreadsheet's sheet with indicators. The row contains one value, which may have been corrected later. If
 * the current series of values is empty, the row contains no value.
 *
 * @param value the value; null if the current series has none
 * @param valid true if no later value has corrected this value
 * @param latest whether the indicator's standing (compared with the target) and trend are computed from this value
 * @param reportedBy the name of the person who reported the value; null if the bot counted it or the person is erased
 */
record IndicatorRow(
        String area,
        String network,
        IndicatorHistory history,
        @Nullable IndicatorValue value,
        boolean valid,
        boolean latest,
        @Nullable String reportedBy) {

    /** Returns the definition of the indicator that applies to the value. */
    IndicatorDefinition definition() {
        return value == null ? history.definition() : history.definitionOf(value.series());
    }
}
