package se.budkavle.bot.plan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A row of a table.
 *
 * @param number where it begins in the file
 * @param cells  as read; tidied only when asked for, since a workbook can point to one huge text from every cell
 */
record TableRow(int number, List<String> cells) {

    private static final int SHOWN = 10;

    /** The tidied cell; empty where the row is shorter. */
    String cell(int column) {
        return column < cells.size() ? Wording.title(cells.get(column)) : "";
    }

    boolean isBlank() {
        return IntStream.range(0, cells.size()).allMatch(column -> cell(column).isEmpty());
    }

    /** The row as one line, for telling that it was not understood. */
    String text() {
        return Wording.title(IntStream.range(0, Math.min(SHOWN, cells.size())).mapToObj(this::cell)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" | ")));
    }
}
