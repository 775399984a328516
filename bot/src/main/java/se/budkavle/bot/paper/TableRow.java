package se.budkavle.bot.paper;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A row of a table.
 *
 * @param number where it begins in the file
 * @param cells  as read; tidied only when asked for, since a workbook can point to one huge text from every cell
 * @param sheet  the name of its sheet where several are read; null for the only one
 * @param noText the columns whose cells hold an error or a truth value, which is no text
 */
public record TableRow(int number, List<String> cells, String sheet, Set<Integer> noText) {

    private static final int SHOWN = 10;

    TableRow(int number, List<String> cells) {
        this(number, cells, null, Set.of());
    }

    /** The tidied cell; empty where the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? TidyText.title(cells.get(column)) : "";
    }

    public boolean isBlank() {
        return IntStream.range(0, cells.size()).allMatch(column -> cell(column).isEmpty());
    }

    /** Checks whether a cell in one of these columns holds a spreadsheet error or TRUE or FALSE instead of text. */
    public boolean isBrokenIn(Collection<Integer> columns) {
        return !Collections.disjoint(noText, columns);
    }

    /** The row as one line, for telling that it was not understood. */
    public String text() {
        String shown = TidyText.title(IntStream.range(0, Math.min(SHOWN, cells.size())).mapToObj(this::cell)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" | ")));
        return sheet == null || shown.isEmpty() ? shown : sheet + ": " + shown;
    }
}
