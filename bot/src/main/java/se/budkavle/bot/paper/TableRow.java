package se.budkavle.bot.paper;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param number the row's line number in the file
 * @param cells the cells as read; they are tidied on access, because every cell of a workbook can refer to one huge
 *     text
 * @param sheet the name of its sheet if several are visible; null for the only one
 * @param noText the columns whose cells hold an error or a truth value instead of text
 */
public record TableRow(
        int number, List<String> cells, @Nullable String sheet, Set<Integer> noText) {

    private static final int SHOWN = 10;

    TableRow(int number, List<String> cells) {
        this(number, cells, null, Set.of());
    }

    /** Returns the tidied cell; empty if the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? TextNormalizer.title(cells.get(column)) : "";
    }

    public boolean isBlank() {
        return IntStream.range(0, cells.size()).allMatch(column -> cell(column).isEmpty());
    }

    /** Returns whether a cell in one of these columns holds a spreadsheet error or TRUE or FALSE instead of text. */
    public boolean isBrokenIn(Collection<Integer> columns) {
        return !Collections.disjoint(noText, columns);
    }

    /** Returns the row as one line, for a message about a row that was not understood. */
    public String text() {
        String shown = TextNormalizer.title(IntStream.range(0, Math.min(SHOWN, cells.size()))
                .mapToObj(this::cell)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" | ")));
        return sheet == null || shown.isEmpty() ? shown : sheet + ": " + shown;
    }
}
