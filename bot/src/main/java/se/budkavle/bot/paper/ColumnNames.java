package se.budkavle.bot.paper;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns of an uploaded table by the names in its header row. Ignores case, punctuation, text in brackets,
 * and a number before the name.
 *
 * <p>A header cell in several languages, such as "Mål/Goal", is recognised if all its parts name the same column.
 */
public final class ColumnNames<C> {

    private static final Pattern BRACKETS = Pattern.compile("\\(.*?\\)");
    private static final Pattern NUMBER_BEFORE = Pattern.compile("^\\W*\\d{1,2}[.:)]?\\s");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{Nd}]");
    private static final Pattern BETWEEN_LANGUAGES = Pattern.compile("[/|,]");

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final int SHORTEST_BEGINNING = 3;

    private final Map<String, C> columns = new HashMap<>();

    /**
     * Creates a finder for the given columns.
     *
     * @param names a function that returns all known names of a column, in lower case
     */
    public ColumnNames(C[] all, Function<C, List<String>> names) {
        for (var column : all) {
            names.apply(column).forEach(name -> columns.put(bare(name), column));
        }
    }

    /**
     * Returns a map from each known column to its index in the header row. If a column occurs twice, the map contains
     * the first index.
     */
    public Map<C, Integer> places(TableRow header) {
        var places = new LinkedHashMap<C, Integer>();
        for (int place = 0; place < header.cells().size(); place++) {
            var column = column(header.cell(place));
            if (column != null) {
                places.putIfAbsent(column, place);
            }
        }
        return places;
    }

    /**
     * Returns, for an error message, a map from columns to unrecognised header cells whose text is similar to the
     * column's name. Leaves out columns without a similar header cell. A header cell is similar to a column's name if
     * only the accents are different, or if the cell contains further text after the name.
     */
    public Map<C, String> alike(TableRow header) {
        var alike = new LinkedHashMap<C, String>();
        for (int place = 0; place < header.cells().size(); place++) {
            var cell = header.cell(place);
            columns.entrySet().stream()
                    .filter(known ->
                            column(cell) == null && isAlike(withoutMarks(bare(cell)), withoutMarks(known.getKey())))
                    .max(Comparator.comparing(known -> known.getKey().length()))
                    .ifPresent(known -> alike.putIfAbsent(known.getValue(), cell));
        }
        return alike;
    }

    private static boolean isAlike(String said, String known) {
        return said.equals(known) || known.length() >= SHORTEST_BEGINNING && said.startsWith(known);
    }

    private static String withoutMarks(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    }

    private @Nullable C column(String name) {
        var whole = columns.get(bare(name));
        var parts = Stream.of(BETWEEN_LANGUAGES.split(name))
                .map(part -> Optional.ofNullable(columns.get(bare(part))))
                .distinct()
                .toList();
        return whole == null && parts.size() == 1 ? parts.get(0).orElse(null) : whole;
    }

    private static String bare(String name) {
        var plain = BRACKETS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return SIGNS.matcher(NUMBER_BEFORE.matcher(plain).replaceFirst("")).replaceAll("");
    }
}
