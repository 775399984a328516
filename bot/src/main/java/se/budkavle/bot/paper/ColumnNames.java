package se.budkavle.bot.paper;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The names that people use for the columns of a table; case, a colon or star at the end, and text in brackets are ignored. */
public final class ColumnNames<C> {

    private final Map<String, C> columns = new HashMap<>();

    /** @param names gives the names of a column, in lower case */
    public ColumnNames(C[] all, Function<C, List<String>> names) {
        for (var column : all) {
            names.apply(column).forEach(name -> columns.put(name, column));
        }
    }

    /** Returns the index of each known column in the header row; the first one when a name occurs twice. */
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
