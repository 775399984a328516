package se.budkavle.bot.feature.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.budkavle.bot.chat.RefusalSentence;
import se.budkavle.bot.paper.HeadedTable;
import se.budkavle.bot.paper.TableRow;
import se.budkavle.bot.paper.UploadedTableFile;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.indicator.IndicatorValue;

/**
 * Parses a table that has a header row and the values of indicators. Reports the place of each row that cannot be read
 * or that repeats the indicator and day of an earlier row.
 */
final class IndicatorTableParser {

    private final Function<Cells, IndicatorValue> reading;
    private final List<ParsedValues.Row> told = new ArrayList<>();
    private final List<ParsedValues.Wrong> wrong = new ArrayList<>();
    private final Map<List<Object>, String> rowsByValue = new HashMap<>();
    private final HeadedTable<IndicatorColumn> table =
            new HeadedTable<>(IndicatorTableParser::header, "indicator.import.no-columns");

    private IndicatorTableParser(Function<Cells, IndicatorValue> reading) {
        this.reading = reading;
    }

    /**
     * The texts in the cells of one row of the table.
     *
     * @param isNumber whether the amount is a number of a workbook, not a text that somebody typed
     */
    record Cells(String indicator, String day, String amount, boolean isNumber, String comment) {}

    /**
     * Parses the indicators' values in a file.
     *
     * @param reading a function that takes the cells of a row and returns the value; it throws a refusal if the cells
     *     are invalid
     */
    static ParsedValues read(UploadedTableFile file, Function<Cells, IndicatorValue> reading) {
        var parser = new IndicatorTableParser(reading);
        var sheets = parser.table.read(file, IndicatorColumn.values().length - 1, parser::take);
        return new ParsedValues(parser.told, parser.wrong, sheets);
    }

    private static Map<IndicatorColumn, Integer> header(TableRow row) {
        var found = IndicatorColumn.places(row);
        return IndicatorColumn.isHeader(found) ? found : Map.of();
    }

    private void take(TableRow row) {
        try {
            var value = read(row);
            var first = rowsByValue.putIfAbsent(List.of(value.indicatorId(), value.measuredOn()), row.place());
            if (first != null) {
                wrong.add(new ParsedValues.Wrong(row.place(), Phrase.of("indicator.import.double", first)));
            } else {
                told.add(new ParsedValues.Row(row.place(), value));
            }
        } catch (Refusal refusal) {
            wrong.add(new ParsedValues.Wrong(row.place(), RefusalSentence.of(refusal)));
        }
    }

    private IndicatorValue read(TableRow row) {
        if (table.hasFormula(row)) {
            throw new Refusal("indicator.import.formula");
        }
        if (table.isBroken(row)) {
            throw new Refusal("indicator.import.error-cell");
        }
        return reading.apply(new Cells(
                table.cell(row, IndicatorColumn.INDICATOR),
                table.cell(row, IndicatorColumn.DAY),
                table.cell(row, IndicatorColumn.AMOUNT),
                table.isNumber(row, IndicatorColumn.AMOUNT),
                table.cell(row, IndicatorColumn.COMMENT)));
    }
}
