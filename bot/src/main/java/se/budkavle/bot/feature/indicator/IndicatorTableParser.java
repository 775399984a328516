package se.budkavle.bot.feature.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.CommandDispatcher;
import se.budkavle.bot.paper.CheckedFile;
import se.budkavle.bot.paper.SheetSelection;
import se.budkavle.bot.paper.TableRow;
import se.budkavle.bot.paper.UploadLimits;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.indicator.IndicatorValue;

/** Parses a table of values with a header row. Reports the row number of each row that cannot be read. */
final class IndicatorTableParser {

    private static final String FORMULA = "=";

    private final Function<Cells, IndicatorValue> reading;
    private final List<ParsedValues.Row> told = new ArrayList<>();
    private final List<ParsedValues.Wrong> wrong = new ArrayList<>();
    private final Map<List<Object>, Integer> rowsByValue = new HashMap<>();
    private Map<IndicatorColumn, Integer> places = Map.of();
    private @Nullable String sheet;
    private int rows;

    private IndicatorTableParser(Function<Cells, IndicatorValue> reading) {
        this.reading = reading;
    }

    /** The texts of a row's cells. */
    record Cells(String indicator, String day, String amount, String comment) {}

    /**
     * Parses the values of a file.
     *
     * @param reading creates the value of a row; throws a refusal if it cannot
     */
    static ParsedValues read(CheckedFile file, Function<Cells, IndicatorValue> reading) {
        var table = new IndicatorTableParser(reading);
        SheetSelection sheets = file.rows(
                row -> IndicatorColumn.isHeader(IndicatorColumn.places(row))
                        ? IndicatorColumn.places(row).size()
                        : 0,
                IndicatorColumn.values().length - 1,
                table::accept);
        if (table.places.isEmpty()) {
            throw new Refusal("indicator.import.no-columns");
        }
        return new ParsedValues(table.told, table.wrong, sheets);
    }

    private void accept(TableRow row) {
        if (!Objects.equals(sheet, row.sheet())) {
            sheet = row.sheet();
            places = Map.of();
            rows = 0;
        }
        rows += row.isBlank() ? 0 : 1;
        if (!places.isEmpty()) {
            take(row);
            return;
        }
        var found = IndicatorColumn.places(row);
        if (IndicatorColumn.isHeader(found)) {
            places = found;
        } else if (rows > UploadLimits.ROWS_SEARCHED_FOR_HEADER) {
            throw new Refusal("indicator.import.no-columns");
        }
    }

    private void take(TableRow row) {
        if (places.keySet().stream().allMatch(column -> cell(row, column).isEmpty())) {
            return;
        }
        try {
            var value = read(row);
            var first = rowsByValue.putIfAbsent(List.of(value.indicatorId(), value.measuredOn()), row.number());
            if (first != null) {
                wrong.add(new ParsedValues.Wrong(
                        row.number(), Phrase.of("indicator.import.double", String.valueOf(first))));
            } else {
                told.add(new ParsedValues.Row(row.number(), value));
            }
        } catch (Refusal refusal) {
            wrong.add(new ParsedValues.Wrong(row.number(), CommandDispatcher.sentence(refusal)));
        }
    }

    private IndicatorValue read(TableRow row) {
        if (places.keySet().stream().anyMatch(column -> cell(row, column).startsWith(FORMULA))) {
            throw new Refusal("indicator.import.formula");
        }
        if (row.isBrokenIn(places.values())) {
            throw new Refusal("indicator.import.error-cell");
        }
        return reading.apply(new Cells(
                cell(row, IndicatorColumn.INDICATOR),
                cell(row, IndicatorColumn.DAY),
                cell(row, IndicatorColumn.AMOUNT),
                cell(row, IndicatorColumn.COMMENT)));
    }

    private String cell(TableRow row, IndicatorColumn column) {
        var place = places.get(column);
        return place == null ? "" : row.cell(place).strip();
    }
}
