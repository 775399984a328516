package se.budkavle.bot.paper;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A row of a table.
 *
 * @param number where it begins in the file
 * @param cells  as read; tidied only when asked for, since a workbook can point to one huge text from every cell
 */
public record TableRow(int number, List<String> cells) {

    private static final int SHOWN = 10;

    /** The tidied cell; empty where the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? TidyText.title(cells.get(column)) : "";
    }

    public boolean isBlank() {
        return IntStream.range(0, cells.size()).allMatch(column -> cell(column).isEmpty());
    }

    /** The row as one line, for telling that it was not understood. */
    public String text() {
        return TidyText.title(IntStream.range(0, Math.min(SHOWN, cells.size())).mapToObj(this::cell)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" | ")));
    }
}
