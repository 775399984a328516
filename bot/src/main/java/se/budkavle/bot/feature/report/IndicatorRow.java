package se.budkavle.bot.feature.report;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.indicator.IndicatorDefinition;
import se.budkavle.storage.indicator.IndicatorHistory;
import se.budkavle.storage.indicator.IndicatorValue;

/**
 * A row of the sheet with indicators in the report's spreadsheet. The row contains one value of an indicator, which may
 * have been corrected later. If the indicator's current series of values is empty, a row without a value is shown.
 *
 * @param value the indicator's value; null in a row without a value
 * @param valid true if no later value has corrected this value
 * @param latest whether the indicator's standing (compared with the target) and trend are computed from this value
 * @param reportedBy the name of the person who reported the value, or the role that has replaced the name of an erased
 *     person; null if the bot computed the value, or if the row has no value
 */
record IndicatorRow(
        String area,
        String network,
        IndicatorHistory history,
        @Nullable IndicatorValue value,
        boolean valid,
        boolean latest,
        @Nullable String reportedBy) {

    /**
     * Returns the indicator's definition for the series to which the value belongs. Returns the current definition if
     * the row has no value.
     */
    IndicatorDefinition definition() {
        return value == null ? history.definition() : history.definitionOf(value.series());
    }
}
