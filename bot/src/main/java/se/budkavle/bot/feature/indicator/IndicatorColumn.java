package se.budkavle.bot.feature.indicator;

import java.util.List;
import java.util.Map;
import se.budkavle.bot.paper.ColumnNames;
import se.budkavle.bot.paper.TableRow;

/**
 * The columns of an imported table with indicators' values, with the Swedish and English headings that the import
 * recognises.
 */
enum IndicatorColumn {
    INDICATOR("indikator", "mått", "nyckeltal", "indicator", "measure"),
    DAY("datum", "dag", "per", "date", "day"),
    AMOUNT("värde", "utfall", "antal", "value", "amount", "outcome"),
    COMMENT("kommentar", "anmärkning", "comment", "note");

    private static final ColumnNames<IndicatorColumn> NAMES = new ColumnNames<>(values(), column -> column.names);

    private final List<String> names;

    IndicatorColumn(String... names) {
        this.names = List.of(names);
    }

    /** Maps each known column to its index in the header row. */
    static Map<IndicatorColumn, Integer> places(TableRow header) {
        return NAMES.places(header);
    }

    /** Returns whether the header row has every column that a value needs. */
    static boolean isHeader(Map<IndicatorColumn, Integer> places) {
        return places.keySet().containsAll(List.of(INDICATOR, DAY, AMOUNT));
    }
}
