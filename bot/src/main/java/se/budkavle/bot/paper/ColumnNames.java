package se.budkavle.bot.paper;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The names that people give a table's columns; capitals, a colon or star after them and what stands in brackets make no difference. */
public final class ColumnNames<C> {

    private final Map<String, C> columns = new HashMap<>();

    /** @param names of a column, in small letters */
    public ColumnNames(C[] all, Function<C, List<String>> names) {
        for (var column : all) {
            names.apply(column).forEach(name -> columns.put(name, column));
        }
    }

    /** Where each known column stands in the row of names; of two with the same name the first. */
    public Map<C, Integer> places(TableRow header) {
        var places = new LinkedHashMap<C, Integer>();
        for (int place = 0; place < header.cells().size(); place++) {
            var column = columns.get(bare(header.cell(place)));
            if (column != null) {
                places.putIfAbsent(column, place);
            }
        }
        return places;
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s*\\(.*\\)", "").replaceAll("[\\s:*]+$", "");
    }
}
